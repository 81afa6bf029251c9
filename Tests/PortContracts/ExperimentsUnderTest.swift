public import UseCases

/// A notebook of experiments: empty when a law gets it, and its alone.
public struct ExperimentsUnderTest: Sendable {
    /// The notebook.
    public let tracker: any ExperimentTracker
    /// The same notebook, as another process sees it that starts now.
    public let reopened: @Sendable () async throws -> any ExperimentTracker

    /// A notebook.
    public init(
        _ tracker: any ExperimentTracker, reopened: @escaping @Sendable () async throws -> any ExperimentTracker
    ) {
        self.tracker = tracker
        self.reopened = reopened
    }
}
