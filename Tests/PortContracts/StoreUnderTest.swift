public import UseCases

/// A store with tables, seen through its ports: empty when a law gets it, and its alone.
public struct StoreUnderTest: Sendable {
    /// Reads flights.
    public let flights: any FlightSource
    /// Reads outcomes.
    public let outcomes: any OutcomeSource
    /// Writes both.
    public let collection: any CollectionTarget
    /// Stages scores.
    public let staging: any ScoreStaging
    /// Publishes them.
    public let publisher: any ScorePublisher
    /// Reads the published ones.
    public let published: any PublishedScores
    /// Works on runs.
    public let ledger: any RunLedger
    /// Reads about runs.
    public let history: any RunHistory
    /// The same tables, as another process sees them that connects now.
    public let reopened: @Sendable () async throws -> StoreUnderTest

    /// A store whose ports are all conformances of one type, as they mostly are.
    public init<Store>(
        _ store: Store, reopened: @escaping @Sendable () async throws -> StoreUnderTest
    )
    where
        Store: FlightSource & OutcomeSource & CollectionTarget & ScoreStaging & ScorePublisher & PublishedScores
            & RunLedger & RunHistory
    {
        flights = store
        outcomes = store
        collection = store
        staging = store
        publisher = store
        published = store
        ledger = store
        history = store
        self.reopened = reopened
    }
}
