#if PostgreSQL
public import Domain
public import UseCases

extension PostgreSQLStore: ScoreStaging {
    /// Adds a chunk to a run that is staging, in one transaction, and returns the run's record.
    public func append(_ chunk: ScoredChunk, to claim: RunClaim, at time: Timestamp) async throws -> RunRecord {
        try await session.append(chunk, to: claim, at: time)
    }

    /// The statistics of a run's staged scores, computed by the server.
    public func profile(of run: RunID, range: ClosedRange<Double>) async throws -> ScoreProfile {
        try await session.profile(of: run, range: range)
    }

    /// Drops the table with the staged scores of a run; that of a published run is `usage`.
    public func discard(_ run: RunID) async throws { try await session.discard(run) }

    /// The runs of all jobs that have a table of staged or kept scores.
    public func stagedRuns() async throws -> Set<RunID> { try await session.stagedRuns() }
}
#endif
