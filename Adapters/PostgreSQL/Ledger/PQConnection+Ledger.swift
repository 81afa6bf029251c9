#if PostgreSQL
import Domain
import Tabular
import UseCases

extension PQConnection {
    /// Adds rows to a table of the ledger.
    func insert(_ rows: [[Cell]], into table: LedgerTable, of ledger: LedgerSchema) throws {
        let name = try ledger.table(table.rawValue)
        for start in stride(from: 0, to: rows.count, by: Self.rowsAtOnce) {
            let some = rows[start..<min(start + Self.rowsAtOnce, rows.count)]
            try execute(
                "INSERT INTO \(name) (\(table.columnList)) VALUES \(table.placeholders(rows: some.count))",
                some.flatMap { $0.map(\.parameter) })
        }
    }

    /// Updates a run's whole record.
    func update(_ record: RunRecord, in ledger: LedgerSchema) throws {
        let table = LedgerTable.run
        try execute(
            """
            UPDATE \(try ledger.table(table.rawValue)) SET (\(table.columnList)) = \(table.placeholders(rows: 1))
            WHERE run_id = $1
            """, record.cells.map(\.parameter))
    }

    /// Updates what a committed chunk changes in a run's record.
    func updateProgress(_ record: RunRecord, in ledger: LedgerSchema) throws {
        let cells = record.progressCells
        let places = cells.enumerated().map { place, cell in
            "\"\(cell.column)\" = $\(place + 2)::\(LedgerTable.run.sqlType(of: cell.column))"
        }
        try execute(
            "UPDATE \(try ledger.table("run")) SET \(places.joined(separator: ", ")) WHERE run_id = $1",
            [record.id.rawValue] + cells.map(\.cell.parameter))
    }

    /// Rows of a table of the ledger.
    ///
    /// - Parameter rest: what follows the table in the statement.
    func rows(
        of table: LedgerTable, in ledger: LedgerSchema, _ rest: String, _ values: [String?]
    ) throws -> [[Cell]] {
        try execute("SELECT \(table.selectList) FROM \(try ledger.table(table.rawValue)) \(rest)", values)
            .map(table.cells)
    }

    /// Records of runs, as `rows` finds them.
    func runs(in ledger: LedgerSchema, _ rest: String, _ values: [String?]) throws -> [RunRecord] {
        try rows(of: .run, in: ledger, rest, values).map(RunRecord.init(cells:))
    }

    /// The record of a claim's run, locked until the transaction ends; throws `tryLater` when the claim has ended.
    func lockRun(_ claim: RunClaim, in ledger: LedgerSchema) throws -> RunRecord {
        let record = try lockRun(claim.run, in: ledger)
        try claim.check(against: record)
        return record
    }

    /// The record of a run, locked until the transaction ends.
    func lockRun(_ run: RunID, in ledger: LedgerSchema) throws -> RunRecord {
        guard let record = try runs(in: ledger, "WHERE run_id = $1 FOR UPDATE", [run.rawValue]).first else {
            throw BatchError.unknownRun(run)
        }
        return record
    }

    /// A statement takes at most 65,535 values; the widest table has 25 columns.
    private static let rowsAtOnce = 1000
}
#endif
