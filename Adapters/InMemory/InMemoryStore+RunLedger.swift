public import Domain
public import UseCases

extension InMemoryStore: RunLedger {
    /// See ``UseCases/RunLedger``.
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

    /// See ``UseCases/RunLedger``.
    public func claim(_ run: RunID, at time: Timestamp) throws -> (record: RunRecord, claim: RunClaim) {
        guard let record = runs[run]?.claimed(at: time) else {
            throw BatchError(.usage, "there is no run \(run); batch-score runs lists them")
        }
        let claim = try hold(record)
        runs[run] = record
        return (record, claim)
    }

    /// See ``UseCases/RunLedger``.
    public func advance(_ claim: RunClaim, by change: RunChange) throws -> RunRecord {
        let current = try record(under: claim)
        do {
            let record = try current.applying(change)
            runs[record.id] = record
            if let audit = change.audit { audits[record.id] = audit.findings }
            return record
        } catch {
            throw BatchError(.usage, "run \(current.id): \(error)", cause: error)
        }
    }

    /// See ``UseCases/RunLedger``.
    public func release(_ claim: RunClaim) {
        held = held.filter { $0.value != claim }
    }

    private func hold(_ record: RunRecord) throws -> RunClaim {
        let key = PublicationKey(record)
        if let holder = held[key] {
            throw BatchError(
                .tryLater, "partition \(record.partition) of job \(record.job) is held by run \(holder.run); try later")
        }
        let claim = RunClaim(run: record.id, attempt: record.attempt)
        held[key] = claim
        return claim
    }

    private func abandon(_ id: RunID, at time: Timestamp) throws {
        staged[id] = nil
        runs[id] = try runs[id]?.applying(RunChange(to: .abandoned, message: runs[id]?.message, at: time))
    }
}
