/// The notebook in which trainings are written down.
///
/// Contract: `record` adds an entry and never changes one. `experiments` gives them in the order in which they were recorded.
public protocol ExperimentTracker: Sendable {
    /// Writes an experiment down.
    func record(_ experiment: Experiment) async throws

    /// All experiments.
    func experiments() async throws -> [Experiment]
}
