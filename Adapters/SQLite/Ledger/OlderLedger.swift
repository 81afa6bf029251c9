#if SQLite
import Domain
import GRDB
import Tabular

/// Makes a ledger of today from one of an older version, within a transaction.
///
/// The old rows are copied to temporary tables, the tables created anew, and the rows converted one by one, so that memory
/// does not grow with their number. (To rename the old tables would rename them in users' views as well.)
struct OlderLedger {
    let database: Database
    let version: Int

    init(_ database: Database, version: Int) {
        self.database = database
        self.version = version
    }

    /// Migrates all tables.
    func migrate() throws {
        let schemas = try LedgerTable.allCases.map { try LedgerSchema.schema(of: $0, version: version, in: database) }
        for table in LedgerTable.allCases { try copy(table) }
        // The tables that refer to others first.
        for table in LedgerTable.allCases.reversed() {
            try database.execute(sql: "DROP TABLE main.\"\(table.rawValue)\"")
        }
        try database.execute(sql: "DROP TABLE IF EXISTS main.\"\(LedgerSchema.versionTable)\"")
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
            try ledger.insert(try table.migrated(cells, fromVersion: version, position: Self.position), into: table)
        }
        try database.execute(sql: "DROP TABLE temp.\(Self.temporaryName(of: table))")
    }

    private static func temporaryName(of table: LedgerTable) -> String { "\"\(table.rawValue)_of_older_version\"" }

    /// The position after the last row of a chunk, which version 1 recorded as this row's key.
    private static func position(_ key: Int64) -> SourcePosition {
        KeyPosition(key: .integer(key), rows: 1).sourcePosition
    }
}
#endif
