import Domain
import UseCases

/// A ledger that does something after it has written each step of a run, and that, as a database does, writes nothing for a
/// task that is cancelled.
struct TappedLedger: RunLedger {
    let ledger: any RunLedger
    let tap: @Sendable (_ status: RunStatus) -> Void

    func open(_ request: RunRequest) async throws -> RunOpening {
        try await ledger.open(request)
    }

    func claim(
        _ run: RunID, by process: ProcessIdentity, at time: Timestamp
    ) async throws -> (record: RunRecord, claim: RunClaim) {
        try await ledger.claim(run, by: process, at: time)
    }

    func advance(_ claim: RunClaim, by change: RunChange) async throws -> RunRecord {
        try Task.checkCancellation()
        let record = try await ledger.advance(claim, by: change)
        tap(change.status)
        return record
    }

    func release(_ claim: RunClaim) async {
        await ledger.release(claim)
    }
}
