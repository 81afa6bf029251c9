public import Domain
import LocalFiles
import Tabular
public import UseCases

extension CSVFolder: RunLedger {
    /// See ``UseCases/RunLedger``.
    public func open(_ request: RunRequest) throws -> RunOpening {
        try prepareLedger()
        let lock = try lock(request.job, request.partition)
        let plan = RunPlan(for: request, given: try records(of: request.job, request.partition))
        switch plan.step {
        case .alreadyPublished(let record): return .alreadyPublished(record)
        case .open(let record):
            return .opened(record, try begin(record, under: lock, abandoning: plan.abandoned, at: request.time))
        case .resume(let record):
            return .resumed(record, try begin(record, under: lock, abandoning: plan.abandoned, at: request.time))
        }
    }

    /// See ``UseCases/RunLedger``.
    public func claim(_ run: RunID, at time: Timestamp) throws -> (record: RunRecord, claim: RunClaim) {
        try prepareLedger()
        guard let known = try record(of: run) else { throw Self.unknown(run) }
        let lock = try lock(known.job, known.partition)
        // Read again: what was read without the lock may be old.
        guard let record = try record(of: run)?.claimed(at: time) else { throw Self.unknown(run) }
        return (record, try begin(record, under: lock, abandoning: [], at: time))
    }

    /// See ``UseCases/RunLedger``.
    public func advance(_ claim: RunClaim, by change: RunChange) throws -> RunRecord {
        let record = try applying(change, to: try record(under: claim))
        try commit(record) { transaction in
            if let audit = change.audit {
                let findings = audit.findings.enumerated().map { $1.cells(of: record.id, ordinal: $0) }
                try transaction.replace(
                    FolderLayout.file(of: record.id, in: .audit), with: LedgerFile.bytes(findings, of: .audit))
            }
            try transaction.write(record)
        }
        return record
    }

    /// See ``UseCases/RunLedger``.
    public func release(_ claim: RunClaim) {
        held = held.filter { $0.value.claim != claim }
    }

    /// Takes the lock of a partition; nil when a run holds it, here or in another process.
    private func lock(_ job: JobName, _ partition: Partition) throws -> FileLock? {
        try FileLock(path: lockPath(HeldPartition.name(job, partition)))
    }

    /// Writes the record of a run's new attempt, and abandons the runs whose place it takes.
    private func begin(
        _ record: RunRecord, under lock: FileLock?, abandoning abandoned: [RunID], at time: Timestamp
    ) throws -> RunClaim {
        let name = HeldPartition.name(record.job, record.partition)
        guard let lock else { throw try heldError(name, record) }
        try LocalFile.replace(holderPath(name), with: Array(record.id.rawValue.utf8))
        try commit(record) { transaction in
            for id in abandoned {
                guard let old = try self.record(of: id) else { continue }
                try transaction.write(
                    try applying(RunChange(to: .abandoned, message: old.message, at: time), to: old))
                transaction.remove(folder: FolderLayout.staging(of: id))
            }
            try transaction.write(record)
        }
        let claim = RunClaim(run: record.id, attempt: record.attempt)
        held[name] = HeldPartition(claim: claim, lock: lock)
        return claim
    }

    private func heldError(_ name: String, _ record: RunRecord) throws -> BatchError {
        let holder = try? LocalFile.read(holderPath(name), maximumBytes: 64)
        let run = holder.map { "run \(String(decoding: $0, as: UTF8.self))" } ?? "another process"
        return BatchError(
            .tryLater,
            "partition \(record.partition) of job \(record.job) is held by \(run); run the same command again when that "
                + "has ended")
    }

    private func lockPath(_ name: String) -> String { path("\(FolderLayout.locks)/\(name).lock") }

    /// The file that says which run holds a lock, for messages only.
    private func holderPath(_ name: String) -> String { path("\(FolderLayout.locks)/\(name).holder") }
}
