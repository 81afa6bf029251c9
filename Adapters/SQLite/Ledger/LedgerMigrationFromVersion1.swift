#if SQLite
import Domain
import GRDB
import Tabular

/// Makes a ledger of version 2 from one of version 1, within a transaction.
///
/// The old rows are copied to temporary tables, the tables created anew, and the rows converted one by one, so that memory
/// does not grow with their number. (To rename the old tables would rename them in users' views as well.)
struct LedgerMigrationFromVersion1 {
    let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// All partitions that the ledger has runs of.
    func partitions() throws -> [PartitionKey] {
        let sql = """
            SELECT DISTINCT "job", "partition" FROM "run"
            """
        return try Row.fetchAll(database, sql: sql).compactMap { row in
            guard let job = JobName(rawValue: row[0]), let partition = Partition(label: row[1]) else { return nil }
            return PartitionKey(job: job, partition: partition)
        }
    }

    /// Migrates all tables.
    func migrate() throws {
        let schemas = try LedgerTable.allCases.map { try LedgerSchema.schemaOfVersion1($0, in: database) }
        for table in LedgerTable.allCases { try copy(table) }
        // The tables that refer to others first.
        for table in LedgerTable.allCases.reversed() {
            try database.execute(sql: "DROP TABLE main.\"\(table.rawValue)\"")
        }
        try LedgerSchema.createTables(in: database)
        for (table, schema) in zip(LedgerTable.allCases, schemas) { try convert(table, from: schema) }
    }

    private func copy(_ table: LedgerTable) throws {
        try database.execute(
            sql: """
                CREATE TEMP TABLE \(Self.temporaryName(of: table)) AS SELECT * FROM main."\(table.rawValue)"
                """)
    }

    private func convert(_ table: LedgerTable, from schema: TableSchema) throws {
        let columns = Identifier.list(try schema.names.map(Identifier.init))
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT \(columns) FROM temp.\(Self.temporaryName(of: table)) ORDER BY rowid
                """)
        let ledger = Ledger(database)
        while let row = try rows.next() {
            let cells = try row.databaseValues.map(Cell.init)
            try ledger.insert(try table.migratedFromVersion1(cells, position: Self.position), into: table)
        }
        try database.execute(sql: "DROP TABLE temp.\(Self.temporaryName(of: table))")
    }

    private static func temporaryName(of table: LedgerTable) -> String { "\"\(table.rawValue)_of_version_1\"" }

    /// The position after the last row of a chunk, which version 1 recorded as this row's key.
    private static func position(_ key: Int64) -> SourcePosition {
        KeyPosition(key: .integer(key), rows: 1).sourcePosition
    }
}
#endif
