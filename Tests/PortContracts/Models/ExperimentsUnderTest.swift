public import UseCases

/// An experiment log: empty when a law gets it, and used by that law alone.
public struct ExperimentsUnderTest: Sendable {
    /// The log.
    public let tracker: any ExperimentTracker
    /// The same log, as another process sees it that starts now.
    public let reopened: @Sendable () async throws -> any ExperimentTracker

    /// Creates a log under test.
    public init(
        _ tracker: any ExperimentTracker, reopened: @escaping @Sendable () async throws -> any ExperimentTracker
    ) {
        self.tracker = tracker
        self.reopened = reopened
    }
}
