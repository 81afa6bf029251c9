#if SQLite
public import Domain
import GRDB
import LocalFiles
public import UseCases

extension SQLiteStore: RunHistory {
    /// The record of a run.
    public func run(_ id: RunID) throws -> RunRecord? {
        try history { try $0.record(of: id) } ?? nil
    }

    /// The newest runs, newest first.
    public func runs(of job: JobName?, limit: Int) throws -> [RunRecord] {
        try history { try $0.newest(of: job, limit: limit) } ?? []
    }

    /// All runs that have one of these statuses, newest first.
    public func runs(of job: JobName?, whichAre statuses: Set<RunStatus>) throws -> [RunRecord] {
        try history { try $0.runs(of: job, whichAre: statuses) } ?? []
    }

    /// The runs whose ids begin with a text, newest first.
    public func runs(startingWith prefix: String, limit: Int) throws -> [RunRecord] {
        try history { try $0.runs(startingWith: prefix, limit: limit) } ?? []
    }

    /// The partitions whose lock is held.
    public func partitionsAtWork() throws -> Set<JobPartition> {
        let known = try history { try $0.partitions() } ?? []
        return try Set(known).filter { try FileLock.isHeld(path: $0.lockPath(beside: file.path)) }
    }

    /// The published run of a job that was published last.
    public func lastPublished(of job: JobName) throws -> RunRecord? {
        try history { try $0.lastPublished(of: job) } ?? nil
    }

    /// The findings of a run's last audit.
    public func findings(of run: RunID) throws -> [AuditFinding] {
        try history { try $0.findings(of: run) } ?? []
    }

    /// The first rejections of a run.
    public func rejections(of run: RunID, limit: Int) throws -> [Rejection] {
        try history { try $0.rejections(of: run, limit: limit) } ?? []
    }

    /// Reads in the ledger; nil when there is none yet.
    func history<Value>(_ body: (Ledger) throws -> Value) throws -> Value? {
        try read { database in
            let ledger = Ledger(database)
            return try ledger.exists(in: file.path) ? try body(ledger) : nil
        } ?? nil
    }
}
#endif
