public import Domain
public import UseCases

extension PostgreSQLStore: RunLedger {
    /// See ``UseCases/RunLedger``.
    public func open(_ request: RunRequest) async throws -> RunOpening { try await session.open(request) }

    /// See ``UseCases/RunLedger``.
    public func claim(_ run: RunID, at time: Timestamp) async throws -> (record: RunRecord, claim: RunClaim) {
        try await session.claim(run, at: time)
    }

    /// See ``UseCases/RunLedger``.
    public func advance(_ claim: RunClaim, by change: RunChange) async throws -> RunRecord {
        try await session.advance(claim, by: change)
    }

    /// See ``UseCases/RunLedger``.
    public func release(_ claim: RunClaim) async { await session.release(claim) }
}
