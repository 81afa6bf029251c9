#if PostgreSQL
import Domain
import Tabular
import UseCases

/// A table that is being read, on a connection of its own: the server sends rows only as fast as they are taken.
actor TableReading {
    private let executor = BlockingExecutor(label: "batch-score.postgresql")
    private let address: DatabaseAddress
    private let timeouts: PostgreSQLTimeouts
    private let table: TableSpecification
    private var connection: PQConnection?
    private var reader: BinaryCopyReader
    private var batch: RowBatch
    private var isComplete = false

    /// The thread that blocks.
    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    /// A reading that has not started.
    init(_ table: TableSpecification, at address: DatabaseAddress, _ timeouts: PostgreSQLTimeouts) {
        self.table = table
        self.address = address
        self.timeouts = timeouts
        reader = BinaryCopyReader(schema: table.schema)
        batch = RowBatch(schema: table.schema)
    }

    /// Connects, checks the columns of the table, and starts to copy rows.
    ///
    /// - Parameters:
    ///   - filter: which rows.
    ///   - statement: the copy.
    /// - Returns: the query for the rows.
    func begin(_ filter: RowFilter, _ statement: @Sendable (RowQuery) throws -> String) throws -> RowQuery {
        try step {
            let connection = try connected()
            let query = try connection.query(table, filter)
            reader = BinaryCopyReader(schema: table.schema, markedColumns: query.markedColumns)
            try connection.beginCopyOut(try statement(query))
            return query
        }
    }

    /// Starts to copy rows from a snapshot, the first time on a new connection.
    ///
    /// - Parameter markedColumns: those of the query that the statement is of.
    func begin(_ statement: String, markedColumns: [Int], in snapshot: SharedSnapshot) throws {
        try step {
            let isNew = connection == nil
            let connection = try connected()
            if isNew { try snapshot.join(on: connection) }
            reader = BinaryCopyReader(schema: table.schema, markedColumns: markedColumns)
            isComplete = false
            try connection.beginCopyOut(statement)
        }
    }

    /// The next rows, at most `rows`; nil when there are no more.
    ///
    /// The batch's memory is reused for the next rows when the caller no longer holds it.
    func next(_ rows: Int) throws -> RowBatch? {
        batch.removeAll()
        return try step {
            try decode(upTo: rows)
            while batch.rowCount < rows, !reader.isAtEnd, !isComplete {
                guard let connection else { throw PQFault.connectionLost }
                try Stopwatch.time(.reading) { isComplete = !(try connection.copyOut(into: &reader.bytes)) }
                try decode(upTo: rows)
            }
            guard batch.rowCount < rows else { return batch }
            try awaitEnd()
            return batch.rowCount == 0 ? nil : batch
        }
    }

    /// Ends the reading at any point. The server notices at its next row.
    func close() {
        connection = nil
    }

    private func connected() throws -> PQConnection {
        if let connection { return connection }
        let connection = try PQConnection(to: address, timeouts: timeouts, purpose: "reading")
        for statement in ReadingSession.statements(columns: table.schema.columns.count) {
            try connection.execute(statement)
        }
        self.connection = connection
        return connection
    }

    private func decode(upTo rows: Int) throws {
        try Stopwatch.time(.decoding) { try reader.readRows(into: &batch, upTo: rows) }
    }

    /// Waits for the server's last message: only then the copy is known to be complete.
    private func awaitEnd() throws {
        while !isComplete, let connection {
            isComplete = !(try connection.copyOut(into: &reader.bytes))
        }
        guard reader.isAtEnd else { throw PQFault.malformed("the copy ended within a row") }
    }

    private func step<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            close()
            throw PQFault.translate(error, while: table.readingAction, at: address)
        }
    }
}

extension TableSpecification {
    /// What a reading does, for messages.
    var readingAction: String { "reading table \((try? QualifiedName(name).plain) ?? name)" }
}
#endif
