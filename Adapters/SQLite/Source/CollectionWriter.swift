#if SQLite
import GRDB
import Tabular
import UseCases

/// Writes rows into a table in one transaction that spans all of them, on a connection of its own.
///
/// Readers see the old rows until the end; other writers of the file wait for it, or get `tryLater`. A process that dies
/// leaves nothing behind, since SQLite rolls its transaction back.
actor CollectionWriter {
    private let file: DatabaseFile
    private let table: CollectedTable
    private var connection: DatabaseQueue?
    private var isNew = false
    private var expected = CollectedRows()
    private var days = DayTexts()
    private let executor = BlockingExecutor(label: "batch-score.sqlite-collection")

    init(into table: CollectedTable, in file: DatabaseFile) {
        self.file = file
        self.table = table
    }

    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    /// Begins the transaction, and creates or empties the table.
    func begin(_ mode: CollectionMode) throws {
        connection = try file.openForWriting()
        try perform { database in
            try database.beginTransaction(.immediate)
            isNew = try TableColumns.find(table.name, in: database) == nil
            if isNew {
                try database.execute(sql: table.definition)
            } else {
                try table.specification.check(in: database)
                if mode == .replace { try database.execute(sql: "DELETE FROM \(table.name)") }
                if mode == .append { expected = try table.rows(in: database) }
            }
        }
    }

    /// Adds rows.
    func append(_ batch: RowBatch) throws {
        try perform { database in
            let insertion = RowStatement(try database.cachedStatement(sql: table.insertion))
            for row in 0..<batch.rowCount {
                try batch.bind(row, to: insertion, days: &days)
                try insertion.execute()
            }
            expected.add(batch)
        }
    }

    /// Makes the rows visible.
    func commit() throws {
        try perform { database in
            if isNew {
                if let index = try table.indexDefinition() { try database.execute(sql: index) }
            } else {
                let duplicates = try Int.fetchOne(database, sql: try table.duplicateCount()) ?? 0
                guard duplicates == 0 else { throw refusal("\(duplicates) rows have a key that another row has") }
            }
            try checkTaken(in: database)
            try database.commit()
        }
        connection = nil
    }

    /// Reads back what the table has: triggers and columns of narrower types may have changed what was written.
    private func checkTaken(in database: Database) throws {
        let found = try table.rows(in: database)
        guard found != expected else { return }
        throw BatchError.tableDiffers(table.name.name, found: found, expected: expected)
    }

    /// Leaves the table as it was; closing a connection rolls back what it has not committed.
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
            "\(reason), in \(table.keyNames) of table \(table.name); the table stays as it was. Leave those rows out",
            cause: cause)
    }
}
#endif
