public import UseCases

/// A notebook of experiments in the memory of the process.
public actor InMemoryExperiments: ExperimentTracker {
    private var entries: [Experiment] = []

    /// An empty notebook.
    public init() {}

    /// See ``UseCases/ExperimentTracker``.
    public func record(_ experiment: Experiment) {
        entries.append(experiment)
    }

    /// See ``UseCases/ExperimentTracker``.
    public func experiments() -> [Experiment] { entries }
}
