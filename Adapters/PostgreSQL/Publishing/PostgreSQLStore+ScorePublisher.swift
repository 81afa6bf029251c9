#if PostgreSQL
public import Domain
public import UseCases

extension PostgreSQLStore: ScorePublisher, PublishedScores {
    /// Publishes a run's scores in one transaction with the ledger, and returns the run's record.
    public func publish(_ claim: RunClaim, at time: Timestamp) async throws -> RunRecord {
        try await session.publish(claim, at: time)
    }

    /// The published rows of a partition.
    public func scores(of partition: Partition, order: ScoreOrder, limit: Int?) async throws -> [PublishedScore] {
        try await session.scores(of: partition, order: order, limit: limit)
    }
}
#endif
