public import Domain
import GRDB
import LocalFiles
public import UseCases

extension SQLiteStore: RunLedger {
    /// See ``UseCases/RunLedger``. Files of at most 64 MB are checked for damage first.
    public func open(_ request: RunRequest) throws -> RunOpening {
        let key = PartitionKey(job: request.job, partition: request.partition)
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

    /// See ``UseCases/RunLedger``.
    public func claim(_ run: RunID, at time: Timestamp) throws -> (record: RunRecord, claim: RunClaim) {
        guard let known = try self.run(run) else { throw Ledger.unknown(run) }
        let key = PartitionKey(known)
        guard let lock = try lock(key) else { throw try held(key) }
        let record = try write { database in
            let ledger = Ledger(database)
            guard let record = try ledger.record(of: run)?.claimed(at: time) else { throw Ledger.unknown(run) }
            try ledger.update(record)
            return record
        }
        return (record, hold(record, lock))
    }

    /// See ``UseCases/RunLedger``.
    public func advance(_ claim: RunClaim, by change: RunChange) throws -> RunRecord {
        try write { database in
            let ledger = Ledger(database)
            let record = try ledger.advance(try ledger.record(under: claim), by: change)
            if let audit = change.audit { try ledger.replace(audit.findings, of: record.id) }
            return record
        }
    }

    /// See ``UseCases/RunLedger``.
    public func release(_ claim: RunClaim) {
        claims = claims.filter { $0.value.claim != claim }
    }

    private func carryOut(_ plan: RunPlan, at time: Timestamp, in database: Database) throws {
        let ledger = Ledger(database)
        for id in plan.abandoned {
            guard let run = try ledger.record(of: id) else { throw Ledger.unknown(id) }
            _ = try ledger.advance(run, by: RunChange(to: .abandoned, message: run.message, at: time))
            try ScoreTables(tables).discard(id, in: database)
        }
        switch plan.step {
        case .open(let record): try ledger.insert(record)
        case .resume(let record): try ledger.update(record)
        case .alreadyPublished: break
        }
    }
}

extension SQLiteStore {
    /// Takes the lock on a partition; nil when somebody has it.
    private func lock(_ key: PartitionKey) throws -> FileLock? {
        try file.checkFolder()
        return try FileLock(path: "\(file.path).\(key.job)-\(key.partition).lock")
    }

    private func hold(_ record: RunRecord, _ lock: FileLock) -> RunClaim {
        let claim = RunClaim(run: record.id, attempt: record.attempt)
        claims[PartitionKey(record)] = HeldClaim(claim: claim, lock: lock)
        return claim
    }

    /// Published scores are recognised also while somebody works on others.
    private func answerWhileHeld(_ request: RunRequest, _ key: PartitionKey) throws -> RunOpening {
        let plan = RunPlan(for: request, given: try runs(of: key))
        guard case .alreadyPublished(let record) = plan.step else { throw try held(key) }
        return .alreadyPublished(record)
    }

    private func runs(of key: PartitionKey) throws -> [RunRecord] {
        try history { try $0.records(of: key) } ?? []
    }

    /// The error that names the run that holds a partition: of another process, the one that was written last.
    private func held(_ key: PartitionKey) throws -> BatchError {
        let holder = (try claims[key]?.claim.run ?? runs(of: key).first?.id).map { "run \($0)" } ?? "another process"
        return BatchError(
            .tryLater, "partition \(key.partition) of job \(key.job) is held by \(holder); try later")
    }
}
