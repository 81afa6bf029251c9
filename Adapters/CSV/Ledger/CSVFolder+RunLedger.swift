public import Domain
import LocalFiles
import Tabular
public import UseCases

extension CSVFolder: RunLedger {
    /// Opens or resumes a run, and locks the partition for this process.
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

    /// Takes over a run, and locks its partition for this process.
    public func claim(
        _ run: RunID, by process: ProcessIdentity, at time: Timestamp
    ) throws -> (record: RunRecord, claim: RunClaim) {
        try prepareLedger()
        guard let known = try record(of: run) else { throw BatchError.unknownRun(run) }
        let lock = try lock(known.job, known.partition)
        // Read again: what was read without the lock may be old.
        guard let record = try record(of: run)?.claimed(by: process, at: time) else { throw BatchError.unknownRun(run) }
        return (record, try begin(record, under: lock, abandoning: [], at: time))
    }

    /// Records a transition in one transaction with the findings of the audit.
    public func advance(_ claim: RunClaim, by change: RunChange) throws -> RunRecord {
        let record = try record(under: claim).changed(by: change)
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

    /// Releases the lock of a claim's partition.
    public func release(_ claim: RunClaim) {
        held = held.filter { $0.value.claim != claim }
    }

    /// Takes the lock of a partition; nil when a run holds it, here or in another process.
    private func lock(_ job: JobName, _ partition: Partition) throws -> FileLock? {
        let file = lockPath(HeldPartition.name(job, partition))
        try Folder.create(Folder.parent(of: file))
        return try FileLock(path: file)
    }

    /// Whether a process holds a partition.
    func isHeld(_ partition: JobPartition) throws -> Bool {
        try FileLock.isHeld(path: lockPath(HeldPartition.name(partition.job, partition.partition)))
    }

    /// Writes the record of a run's new attempt, and abandons the runs whose place it takes.
    private func begin(
        _ record: RunRecord, under lock: FileLock?, abandoning abandoned: [RunID], at time: Timestamp
    ) throws -> RunClaim {
        let name = HeldPartition.name(record.job, record.partition)
        guard let lock else { throw BatchError.held(record.partition, of: record.job, by: holder(of: name)) }
        try removeUnfinished(
            of: Set(try records(of: record.job, record.partition).map(\.id) + [record.id] + lastHolder(of: name)),
            record.partition, holder: "\(FolderLayout.locks)/\(name).holder")
        try LocalFile.replace(holderPath(name), with: Array(record.id.rawValue.utf8))
        try commit(record) { transaction in
            for id in abandoned {
                guard let old = try self.record(of: id) else { continue }
                try transaction.write(
                    try old.changed(by: RunChange(to: .abandoned, message: old.message, at: time)))
                transaction.remove(folder: FolderLayout.staging(of: id))
            }
            try transaction.write(record)
        }
        let claim = RunClaim(run: record.id, attempt: record.attempt)
        held[name] = HeldPartition(claim: claim, lock: lock)
        return claim
    }

    /// Who holds a lock, for messages.
    private func holder(of name: String) -> String {
        lastHolder(of: name).first.map { "run \($0)" } ?? "another process"
    }

    /// The run that held a lock last; none when nobody knows.
    private func lastHolder(of name: String) -> [RunID] {
        let bytes = try? LocalFile.read(holderPath(name), maximumBytes: 128)
        return bytes.flatMap { RunID(rawValue: String(decoding: $0, as: UTF8.self)) }.map { [$0] } ?? []
    }

    private func lockPath(_ name: String) -> String { path("\(FolderLayout.locks)/\(name).lock") }

    /// The file that says which run holds a lock.
    private func holderPath(_ name: String) -> String { path("\(FolderLayout.locks)/\(name).holder") }
}
