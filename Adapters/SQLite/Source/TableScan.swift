#if SQLite
import GRDB
import Tabular
import UseCases

/// One reading of a table, from its first row to its last, as of one moment.
///
/// The statement stays open between chunks, on a connection of its own and in one transaction: the rows are sorted once,
/// and nothing that is written meanwhile is seen. In WAL mode, it makes no writer wait.
actor TableScan {
    private let file: DatabaseFile
    private let table: TableSpecification
    private let filter: RowFilter
    private let position: KeyPosition?
    private let inKeyOrder: Bool
    private let query: RowQuery
    private var selector: RowSelector?
    private let cells: CellFormat
    private var connection: DatabaseQueue?
    private var rows: RowStatement?
    private var batch: RowBatch
    private let executor = BlockingExecutor(label: "batch-score.sqlite-scan")

    /// A reading that begins with the first call of `next`.
    init(
        of table: TableSpecification, _ filter: RowFilter, after position: KeyPosition?, inKeyOrder: Bool,
        in file: DatabaseFile
    ) throws {
        self.file = file
        self.table = table
        self.filter = filter
        self.position = position
        self.inKeyOrder = inKeyOrder
        query = try RowQuery(table)
        cells = try CellFormat(table)
        batch = RowBatch(schema: table.schema)
    }

    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    /// Calls `body` for each chunk of rows, and closes in every case.
    nonisolated func chunks(of chunkRows: Int, to body: (RowBatch) async throws -> Void) async throws {
        do {
            while true {
                try Task.checkCancellation()
                let batch = try await next(max(1, chunkRows))
                guard batch.rowCount > 0 else { break }
                try await body(batch)
            }
            await close()
        } catch {
            await close()
            throw error
        }
    }

    /// The next rows, at most so many; none after the last one.
    ///
    /// The batch's memory is used again for the next rows once the caller has released the batch.
    private func next(_ count: Int) throws -> RowBatch {
        let connection = try self.connection ?? open()
        return try SQLiteFault.translating(file.path) {
            try connection.unsafeRead { _ in
                try Stopwatch.time(.reading) {
                    try fill(count)
                    return batch
                }
            }
        }
    }

    private func fill(_ count: Int) throws {
        batch.removeAll()
        while batch.rowCount < count, let row = rows {
            guard try row.step() else {
                rows = nil
                break
            }
            if selector == nil || selector?.includes(row) == true { batch.append(row, cells) }
        }
    }

    private func close() {
        connection?.unsafeRead { _ in rows = nil }
        connection = nil
    }

    private func open() throws -> DatabaseQueue {
        guard file.exists else { throw file.missing(table.name) }
        let connection = try file.openForReading()
        self.connection = connection
        try SQLiteFault.translating(file.path) {
            try connection.unsafeRead { database in
                try database.beginTransaction(.deferred)
                try table.check(in: database)
                let query = try query(in: database)
                let statement = RowStatement(try database.makeStatement(sql: query.sql))
                try statement.bind(query.values)
                rows = statement
            }
        }
        return connection
    }

    private func query(in database: Database) throws -> Query {
        guard inKeyOrder else { return query.allRows() }
        try table.refuseOtherEncodings(in: database)
        let columns = try TableColumns(of: query.table, in: database)
        let rows = try FilteredRows(filter, after: position, of: table, columns, in: database)
        selector = rows.selector
        return try query.rows(rows.condition, from: position?.key, rowID: try columns.rowID(in: database))
    }
}

extension TableSpecification {
    /// Throws `config` when keys are texts and the file does not keep texts in UTF-8: SQLite would order them otherwise than
    /// by these bytes.
    fileprivate func refuseOtherEncodings(in database: Database) throws {
        guard keys.contains(where: { $0.type == .text }) else { return }
        let encoding = try String.fetchOne(database, sql: "PRAGMA encoding") ?? "UTF-8"
        guard encoding == "UTF-8" else {
            throw BatchError(
                .config,
                "the SQLite file keeps texts in \(encoding), and the key of table \"\(name)\" is a text, expected UTF-8; copy "
                    + "the tables to a new file (sqlite3 OLD .dump | sqlite3 NEW)")
        }
    }
}
#endif
