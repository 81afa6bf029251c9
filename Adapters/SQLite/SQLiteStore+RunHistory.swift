public import Domain
import GRDB
public import UseCases

extension SQLiteStore: RunHistory {
    /// See ``UseCases/RunHistory``.
    public func run(_ id: RunID) throws -> RunRecord? {
        try history { try $0.record(of: id) } ?? nil
    }

    /// See ``UseCases/RunHistory``.
    public func runs(of job: JobName?, limit: Int) throws -> [RunRecord] {
        try history { try $0.newest(of: job, limit: limit) } ?? []
    }

    /// See ``UseCases/RunHistory``.
    public func findings(of run: RunID) throws -> [AuditFinding] {
        try history { try $0.findings(of: run) } ?? []
    }

    /// See ``UseCases/RunHistory``.
    public func rejections(of run: RunID, limit: Int) throws -> [Rejection] {
        try history { try $0.rejections(of: run, limit: limit) } ?? []
    }

    /// Reads in the ledger; nil when there is none yet.
    func history<Value>(_ body: (Ledger) throws -> Value) throws -> Value? {
        try read { database in
            let ledger = Ledger(database)
            return try ledger.exists() ? try body(ledger) : nil
        } ?? nil
    }
}
