#if SQLite
public import Domain
import GRDB
import LocalFiles
public import UseCases

extension SQLiteStore: RunLedger {
    /// Opens or resumes a run of a partition. Files of at most 64 MB are checked for damage first.
    public func open(_ request: RunRequest) throws -> RunOpening {
        let key = JobPartition(job: request.job, partition: request.partition)
        guard let lock = try lock(key) else { return try answerWhileHeld(request, key) }
        _ = try read(file.checkPages)
        let plan = try write { database in
            let plan = RunPlan(for: request, given: try Ledger(database).records(of: key))
            try carryOut(plan, at: request.time, in: database)
            return plan
        }
        switch plan.step {
        case .alreadyPublished(let record): return .alreadyPublished(record)
        case .open(let record): return .opened(record, hold(record, lock))
        case .resume(let record): return .resumed(record, hold(record, lock))
        }
    }

    /// Takes over a run by its id.
    public func claim(
        _ run: RunID, by process: ProcessIdentity, at time: Timestamp
    ) throws -> (record: RunRecord, claim: RunClaim) {
        guard let known = try self.run(run) else { throw BatchError.unknownRun(run) }
        let key = JobPartition(known)
        guard let lock = try lock(key) else { throw try held(key) }
        let record = try write { database in
            let ledger = Ledger(database)
            guard let record = try ledger.record(of: run)?.claimed(by: process, at: time) else {
                throw BatchError.unknownRun(run)
            }
            try ledger.update(record)
            return record
        }
        return (record, hold(record, lock))
    }

    /// Records a transition of a run.
    public func advance(_ claim: RunClaim, by change: RunChange) throws -> RunRecord {
        try write { database in
            let ledger = Ledger(database)
            let record = try ledger.advance(try ledger.record(under: claim), by: change)
            if let audit = change.audit { try ledger.replace(audit.findings, of: record.id) }
            return record
        }
    }

    /// Ends a claim.
    public func release(_ claim: RunClaim) {
        claims = claims.filter { $0.value.claim != claim }
    }

    private func carryOut(_ plan: RunPlan, at time: Timestamp, in database: Database) throws {
        let ledger = Ledger(database)
        for id in plan.abandoned {
            guard let run = try ledger.record(of: id) else { throw BatchError.unknownRun(id) }
            _ = try ledger.advance(run, by: RunChange(to: .abandoned, message: run.message, at: time))
            try scoreTables.discard(id, in: database)
        }
        switch plan.step {
        case .open(let record):
            try scoreTables.layout(record.recipe.outputs).prepareStaging(in: database)
            try ledger.insert(record)
        case .resume(let record):
            try scoreTables.layout(record.recipe.outputs).prepareStaging(in: database)
            try ledger.update(record)
        case .alreadyPublished: break
        }
    }
}

extension SQLiteStore {
    /// Takes the lock on a partition; nil when it is held.
    private func lock(_ key: JobPartition) throws -> FileLock? {
        try file.checkFolder()
        return try FileLock(path: key.lockPath(beside: file.path))
    }

    private func hold(_ record: RunRecord, _ lock: FileLock) -> RunClaim {
        let claim = RunClaim(run: record.id, attempt: record.attempt)
        claims[JobPartition(record)] = HeldClaim(claim: claim, lock: lock)
        return claim
    }

    /// Published scores are recognised also while another run of the partition is at work.
    private func answerWhileHeld(_ request: RunRequest, _ key: JobPartition) throws -> RunOpening {
        let plan = RunPlan(for: request, given: try runs(of: key))
        guard case .alreadyPublished(let record) = plan.step else { throw try held(key) }
        return .alreadyPublished(record)
    }

    private func runs(of key: JobPartition) throws -> [RunRecord] {
        try history { try $0.records(of: key) } ?? []
    }

    /// The error that names the run that holds a partition; for another process, the run that was written last.
    private func held(_ key: JobPartition) throws -> BatchError {
        let holder = (try claims[key]?.claim.run ?? runs(of: key).first?.id).map { "run \($0)" } ?? "another process"
        return BatchError.held(key.partition, of: key.job, by: holder)
    }
}
#endif
