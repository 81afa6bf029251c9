/// Records trainings and imports.
///
/// Contract: `record` adds an entry and never changes one. `experiments` returns them in the order in which they were recorded.
public protocol ExperimentTracker: Sendable {
    /// Records an experiment.
    func record(_ experiment: Experiment) async throws

    /// All experiments.
    func experiments() async throws -> [Experiment]
}
