public import Domain
public import UseCases

extension PostgreSQLStore: ScorePublisher, PublishedScores {
    /// See ``UseCases/ScorePublisher``.
    public func publish(_ claim: RunClaim, at time: Timestamp) async throws -> RunRecord {
        try await session.publish(claim, at: time)
    }

    /// See ``UseCases/PublishedScores``.
    public func scores(of partition: Partition, order: ScoreOrder, limit: Int?) async throws -> [PublishedScore] {
        try await session.scores(of: partition, order: order, limit: limit)
    }
}
