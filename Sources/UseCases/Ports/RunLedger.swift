public import Domain

/// Access to runs for the processes that work on them.
///
/// Contract:
/// - One process at a time works on a job's partition: while a claim is held, `open` and `claim` for that job and
///   partition are `tryLater` and name the run that holds it; the only exception is that `open` may return
///   `alreadyPublished`. A claim ends with `release`, and with its process.
/// - `open` does what ``Domain/RunPlan`` decides, in one transaction; the staged rows of abandoned runs are removed.
/// - `claim` increments the attempt of a run of any status; an unknown run is `usage`.
/// - `advance` makes only the transitions that ``Domain/RunStatus`` has, otherwise `usage`; the record, the audit's
///   findings and the claim's check are one transaction. A claim whose attempt is no longer the ledger's is `tryLater`.
/// - `release` of a claim that has ended already does nothing.
public protocol RunLedger: Sendable {
    /// Opens or resumes a run of a partition, or answers that it is published already.
    func open(_ request: RunRequest) async throws -> RunOpening

    /// Takes over a run by its id.
    func claim(
        _ run: RunID, by process: ProcessIdentity, at time: Timestamp
    ) async throws -> (record: RunRecord, claim: RunClaim)

    /// Records a transition of a run, and returns its record.
    func advance(_ claim: RunClaim, by change: RunChange) async throws -> RunRecord

    /// Ends a claim.
    func release(_ claim: RunClaim) async
}
