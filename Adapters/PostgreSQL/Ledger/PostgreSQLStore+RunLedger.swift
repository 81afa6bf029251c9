#if PostgreSQL
public import Domain
public import UseCases

extension PostgreSQLStore: RunLedger {
    /// Opens or resumes a run of a partition, or answers that its scores are published. Creates the ledger when there is
    /// none.
    public func open(_ request: RunRequest) async throws -> RunOpening { try await session.open(request) }

    /// Takes over a run by its id.
    public func claim(
        _ run: RunID, by process: ProcessIdentity, at time: Timestamp
    ) async throws -> (record: RunRecord, claim: RunClaim) {
        try await session.claim(run, by: process, at: time)
    }

    /// Records a transition of a run, and returns its record.
    public func advance(_ claim: RunClaim, by change: RunChange) async throws -> RunRecord {
        try await session.advance(claim, by: change)
    }

    /// Ends a claim.
    public func release(_ claim: RunClaim) async { await session.release(claim) }
}
#endif
