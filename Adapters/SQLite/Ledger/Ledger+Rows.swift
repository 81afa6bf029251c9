#if SQLite
import Domain
import GRDB
import Tabular
import UseCases

extension Ledger {
    /// Writes a chunk and its rejections.
    func insert(_ chunk: ScoredChunk, of run: RunID, at time: Timestamp) throws {
        try insert(chunk.cells(of: run, at: time), into: .chunk)
        for (ordinal, rejection) in chunk.rejections.enumerated() {
            try insert(rejection.cells(of: run, chunk: chunk.index, ordinal: ordinal), into: .rejection)
        }
    }

    /// The first rejections of a run.
    func rejections(of run: RunID, limit: Int) throws -> [Rejection] {
        try rows(
            of: .rejection,
            """
            WHERE "run_id" = ? ORDER BY "chunk", "ordinal" LIMIT ?
            """, [run.rawValue, max(0, limit)]
        ).map(Rejection.init(cells:))
    }

    /// Replaces the findings of a run's audit.
    func replace(_ findings: [AuditFinding], of run: RunID) throws {
        try database.execute(
            sql: """
                DELETE FROM "audit" WHERE "run_id" = ?
                """, arguments: [run.rawValue])
        for (ordinal, finding) in findings.enumerated() {
            try insert(finding.cells(of: run, ordinal: ordinal), into: .audit)
        }
    }

    /// The findings of a run's last audit.
    func findings(of run: RunID) throws -> [AuditFinding] {
        try rows(
            of: .audit,
            """
            WHERE "run_id" = ? ORDER BY "ordinal"
            """, [run.rawValue]
        ).map(AuditFinding.init(cells:))
    }

    /// Records that a run was published.
    func insertPublication(of record: RunRecord, at time: Timestamp) throws {
        try insert(record.publicationCells(at: time), into: .publication)
    }

    /// Adds a row to a table; the cells are in the order of its schema.
    func insert(_ cells: [Cell], into table: LedgerTable) throws {
        let places = cells.map { _ in "?" }.joined(separator: ", ")
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO "\(table.rawValue)" (\(table.columnList)) VALUES (\(places))
                """)
        try statement.execute(arguments: StatementArguments(cells.map(\.databaseValue)))
    }

    /// Rows of a table as cells in the order of its schema.
    func rows(
        of table: LedgerTable, _ condition: String, _ values: [(any DatabaseValueConvertible)?]
    ) throws -> [[Cell]] {
        let sql = """
            SELECT \(table.columnList) FROM "\(table.rawValue)"
            \(condition)
            """
        return try Row.fetchAll(database, sql: sql, arguments: StatementArguments(values)).map { row in
            try row.databaseValues.map(Cell.init)
        }
    }
}

extension LedgerTable {
    /// The columns as SQL lists them. Their names are ours, so they need no check.
    fileprivate var columnList: String { schema.names.map { "\"\($0)\"" }.joined(separator: ", ") }
}
#endif
