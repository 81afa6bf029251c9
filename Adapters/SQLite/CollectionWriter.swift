import GRDB
import Tabular
import UseCases

/// Writes rows into a table in one transaction that spans all of them, on a connection of its own.
///
/// Readers see the old rows until the end; other writers of the file wait for it, or are to try later. A process that dies
/// leaves nothing behind, since SQLite rolls its transaction back.
actor CollectionWriter {
    private let file: DatabaseFile
    private let table: CollectionTable
    private var connection: DatabaseQueue?
    private var isNew = false
    private var days = DayTexts()
    private let executor = BlockingExecutor(label: "sqlite-collection")

    init(into table: CollectionTable, in file: DatabaseFile) {
        self.file = file
        self.table = table
    }

    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    /// Begins the transaction, and makes or empties the table.
    func begin(_ mode: CollectionMode) throws {
        connection = try file.openForWriting()
        try perform { database in
            try database.beginTransaction(.immediate)
            isNew = try TableSchema.columns(of: table.name, in: database).isEmpty
            if isNew {
                try database.execute(sql: try table.definition())
            } else {
                try table.schema.check(table.name, in: database)
                if mode == .replace { try database.execute(sql: "DELETE FROM \(table.name)") }
            }
        }
    }

    /// Adds rows.
    func append(_ batch: RowBatch) throws {
        try perform { database in
            let insertion = try database.cachedStatement(sql: try table.insertion())
            for row in 0..<batch.rowCount {
                insertion.setUncheckedArguments(StatementArguments(batch.values(ofRow: row, days: &days)))
                try insertion.execute()
            }
        }
    }

    /// Makes the rows visible.
    func commit() throws {
        try perform { database in
            let duplicates = try Int.fetchOne(database, sql: table.duplicateCount) ?? 0
            guard duplicates == 0 else { throw refusal("\(duplicates) rows have a key that another row has") }
            if isNew, let index = try table.indexDefinition() { try database.execute(sql: index) }
            try database.commit()
        }
        connection = nil
    }

    /// Leaves the table as it was before; closing a connection rolls back what it has not committed.
    func rollback() {
        connection = nil
    }

    private func perform(_ body: (Database) throws -> Void) throws {
        guard let connection else { throw BatchError(.internal, "rows were appended to an ended collection") }
        try SQLiteFault.translating(file.path) {
            do {
                try connection.writeWithoutTransaction(body)
            } catch let error as DatabaseError
                where [.SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_UNIQUE].contains(error.extendedResultCode)
            {
                throw refusal("a row has a key that another row has", cause: error)
            }
        }
    }

    private func refusal(_ reason: String, cause: (any Error)? = nil) -> BatchError {
        BatchError(
            .dataRefused,
            "\(reason) of table \(table.name), column \(table.key); it stays as it was. Leave those rows out",
            cause: cause)
    }
}
