/// Records trainings and imports.
///
/// Contract: `check` throws what `record` would meet, as far as it can be known beforehand, and changes nothing. `record` adds
/// an entry and never changes one, and a call that throws adds none. `experiments` returns them in the order in which they were recorded.
public protocol ExperimentTracker: Sendable {
    /// Throws what recording an experiment would meet.
    func check() async throws

    /// Records an experiment.
    func record(_ experiment: Experiment) async throws

    /// All experiments.
    func experiments() async throws -> [Experiment]
}
