public import UseCases

/// An experiment log in the memory of the process.
public actor InMemoryExperiments: ExperimentTracker {
    private var entries: [Experiment] = []

    /// Creates an empty log.
    public init() {}

    /// Does nothing: recording does not fail.
    public func check() {}

    /// Records an experiment.
    public func record(_ experiment: Experiment) {
        entries.append(experiment)
    }

    /// All experiments, in the order in which they were recorded.
    public func experiments() -> [Experiment] { entries }
}
