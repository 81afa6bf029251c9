#if PostgreSQL
public import Domain
public import UseCases

extension PostgreSQLStore: ScorePublisher, PublishedScores {
    /// Publishes a run's scores in one transaction with the ledger, and returns the run's record.
    public func publish(_ claim: RunClaim, at time: Timestamp) async throws -> RunRecord {
        try await session.publish(claim, at: time)
    }

    /// The table's name with its schema.
    public var target: String { session.published.name.plain }

    /// Counts and sums up the published rows of a run's partition.
    public func tally(of run: RunRecord) async throws -> PublishedTally { try await session.tally(of: run) }

    /// The published rows of a partition.
    public func scores(of partition: Partition, order: ScoreOrder, limit: Int?) async throws -> [PublishedScore] {
        try await session.scores(of: partition, order: order, limit: limit)
    }
}
#endif
