public import Domain
public import UseCases

extension InMemoryStore: RunLedger {
    /// Opens or resumes a run of a partition, as ``Domain/RunPlan`` decides.
    public func open(_ request: RunRequest) throws -> RunOpening {
        let known = runs.values.filter { $0.job == request.job && $0.partition == request.partition }
        let plan = RunPlan(for: request, given: known)
        if case .alreadyPublished(let record) = plan.step { return .alreadyPublished(record) }
        let (record, isNew) =
            switch plan.step {
            case .open(let record): (record, true)
            case .resume(let record), .alreadyPublished(let record): (record, false)
            }
        let claim = try hold(record)
        for id in plan.abandoned { try abandon(id, at: request.time) }
        runs[record.id] = record
        return isNew ? .opened(record, claim) : .resumed(record, claim)
    }

    /// Takes over a run by its id.
    public func claim(
        _ run: RunID, by process: ProcessIdentity, at time: Timestamp
    ) throws -> (record: RunRecord, claim: RunClaim) {
        let record = try knownRun(run).claimed(by: process, at: time)
        let claim = try hold(record)
        runs[run] = record
        return (record, claim)
    }

    /// Records a transition of a run.
    public func advance(_ claim: RunClaim, by change: RunChange) throws -> RunRecord {
        let record = try record(under: claim).changed(by: change)
        runs[record.id] = record
        if let audit = change.audit { audits[record.id] = audit.findings }
        return record
    }

    /// Ends a claim.
    public func release(_ claim: RunClaim) {
        held = held.filter { $0.value != claim }
    }

    private func hold(_ record: RunRecord) throws -> RunClaim {
        let key = JobPartition(record)
        if let holder = held[key] {
            throw BatchError.held(record.partition, of: record.job, by: "run \(holder.run)")
        }
        let claim = RunClaim(run: record.id, attempt: record.attempt)
        held[key] = claim
        return claim
    }

    private func abandon(_ id: RunID, at time: Timestamp) throws {
        let record = try knownRun(id)
        staged[id] = nil
        runs[id] = try record.changed(by: RunChange(to: .abandoned, message: record.message, at: time))
    }
}
