public import Domain
public import UseCases

extension PostgreSQLStore: ScoreStaging {
    /// See ``UseCases/ScoreStaging``.
    public func append(_ chunk: ScoredChunk, to claim: RunClaim, at time: Timestamp) async throws -> RunRecord {
        try await session.append(chunk, to: claim, at: time)
    }

    /// See ``UseCases/ScoreStaging``.
    public func profile(of run: RunID, range: ClosedRange<Double>) async throws -> ScoreProfile {
        try await session.profile(of: run, range: range)
    }

    /// See ``UseCases/ScoreStaging``. Those of a published run are not staged any more: `usage`.
    public func discard(_ run: RunID) async throws { try await session.discard(run) }
}
