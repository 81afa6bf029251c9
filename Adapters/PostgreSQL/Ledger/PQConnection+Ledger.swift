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

    /// Writes a run's record over the one that is there.
    func update(_ record: RunRecord, in ledger: LedgerSchema) throws {
        let table = LedgerTable.run
        try execute(
            """
            UPDATE \(try ledger.table(table.rawValue)) SET (\(table.columnList)) = \(table.placeholders(rows: 1))
            WHERE run_id = $1
            """, record.cells.map(\.parameter))
    }

    /// Rows of a table of the ledger.
    ///
    /// - Parameter rest: the statement's words after the table.
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

    /// The record of a claim's run, locked until the transaction ends; throws when the claim has lost it.
    func lockRun(_ claim: RunClaim, in ledger: LedgerSchema) throws -> RunRecord {
        let record = try lockRun(claim.run, in: ledger)
        try claim.check(against: record)
        return record
    }

    /// The record of a run, locked until the transaction ends.
    func lockRun(_ run: RunID, in ledger: LedgerSchema) throws -> RunRecord {
        guard let record = try runs(in: ledger, "WHERE run_id = $1 FOR UPDATE", [run.rawValue]).first else {
            throw BatchError(.usage, "there is no run \(run); batch-score runs lists them")
        }
        return record
    }

    /// A statement takes at most 65,535 values; the widest table has 26 columns.
    private static let rowsAtOnce = 1000
}

extension RunRecord {
    /// This record after a change; a step that the life of a run does not have is `usage`.
    func changed(by change: RunChange) throws -> RunRecord {
        do {
            return try applying(change)
        } catch {
            throw BatchError(.usage, "run \(id): \(error)", cause: error)
        }
    }
}
