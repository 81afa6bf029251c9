import GRDB
import Tabular
import UseCases

/// One reading of a table from its first row to its last, as of one moment.
///
/// The statement stays open between chunks, on a connection of its own and in one transaction: the rows are sorted once,
/// and nothing that is written meanwhile is seen. In WAL mode, it makes no writer wait.
actor TableScan {
    private let file: DatabaseFile
    private let table: Identifier
    private let schema: TableSchema
    private let query: Query
    private var connection: DatabaseQueue?
    private var rows: RowStatement?
    private var batch: RowBatch
    private let executor = BlockingExecutor(label: "sqlite-scan")

    /// A reading that begins with the first call of `next`.
    ///
    /// - Parameter query: its result has the columns of `schema`.
    init(of table: Identifier, in file: DatabaseFile, schema: TableSchema, query: Query) {
        self.file = file
        self.table = table
        self.schema = schema
        self.query = query
        batch = RowBatch(schema: schema)
    }

    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    /// The next rows, at most so many; none after the last one.
    ///
    /// The batch's memory is used again for the next rows, once the caller has let go of it.
    func next(_ count: Int) throws -> RowBatch {
        let connection = try self.connection ?? open()
        return try SQLiteFault.translating(file.path) {
            try connection.unsafeRead { _ in
                try Stopwatch.time(.reading) {
                    batch.removeAll()
                    while batch.rowCount < count, let row = rows {
                        if try row.step() { batch.append(row) } else { rows = nil }
                    }
                    return batch
                }
            }
        }
    }

    /// Ends the reading.
    func close() {
        connection?.unsafeRead { _ in rows = nil }
        connection = nil
    }

    private func open() throws -> DatabaseQueue {
        let connection = try file.openForReading()
        self.connection = connection
        try SQLiteFault.translating(file.path) {
            try connection.unsafeRead { database in
                try database.beginTransaction(.deferred)
                try schema.check(table, in: database)
                let statement = try database.makeStatement(sql: query.sql)
                try statement.setArguments(query.arguments)
                rows = RowStatement(statement)
            }
        }
        return connection
    }
}
