import Domain
import Tabular
import UseCases

extension LedgerSession {
    /// See ``UseCases/RunHistory``.
    func run(_ id: RunID) throws -> RunRecord? {
        try read(.run, "WHERE run_id = $1", [id.rawValue]).first.map(RunRecord.init(cells:))
    }

    /// See ``UseCases/RunHistory``.
    func runs(of job: JobName?, limit: Int) throws -> [RunRecord] {
        try read(
            .run,
            """
            WHERE $1::text IS NULL OR job = $1
            ORDER BY opened_at DESC, run_id COLLATE "C" DESC LIMIT $2::bigint
            """, [job?.rawValue, String(max(0, limit))]
        ).map(RunRecord.init(cells:))
    }

    /// See ``UseCases/RunHistory``.
    func findings(of run: RunID) throws -> [AuditFinding] {
        try read(.audit, "WHERE run_id = $1 ORDER BY ordinal", [run.rawValue]).map(AuditFinding.init(cells:))
    }

    /// See ``UseCases/RunHistory``.
    func rejections(of run: RunID, limit: Int) throws -> [Rejection] {
        try read(
            .rejection, "WHERE run_id = $1 ORDER BY chunk, ordinal LIMIT $2::bigint",
            [run.rawValue, String(max(0, limit))]
        ).map(Rejection.init(cells:))
    }

    /// Rows of a table of the ledger; none when there is no ledger yet.
    private func read(_ table: LedgerTable, _ rest: String, _ values: [String?]) throws -> [[Cell]] {
        try work("reading the ledger's table \(table.rawValue)") { connection in
            guard try connection.exists(try ledger.table(table.rawValue)) else { return [] }
            return try connection.rows(of: table, in: ledger, rest, values)
        }
    }
}
