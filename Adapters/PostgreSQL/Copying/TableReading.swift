import Tabular
import UseCases

/// A table that is being read, on a connection of its own: the server goes on only as fast as its rows are taken.
actor TableReading {
    private let executor = BlockingExecutor()
    private let address: DatabaseAddress
    private let timeouts: PostgreSQLTimeouts
    private let action: String
    private var connection: PQConnection?
    private var reader: BinaryCopyReader
    private var batch: RowBatch
    private let schema: TableSchema
    private var isComplete = false

    /// The thread that waits.
    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    /// A reading that has not begun.
    init(schema: TableSchema, at address: DatabaseAddress, _ timeouts: PostgreSQLTimeouts, action: String) {
        self.schema = schema
        self.address = address
        self.timeouts = timeouts
        self.action = action
        reader = BinaryCopyReader(schema: schema)
        batch = RowBatch(schema: schema)
    }

    /// Begins to read rows; the first time, connects and checks that the table has the columns.
    ///
    /// - Parameters:
    ///   - table: the table.
    ///   - rest: the statement's words after the table: which rows, in which order.
    ///   - snapshot: what the rows are read from, so that they can be begun again and others read beside; nil for a
    ///     snapshot of the statement's own.
    func begin(_ table: QualifiedName, _ rest: String, in snapshot: SharedSnapshot? = nil) throws {
        do {
            let connection = try connection ?? connect(to: table, in: snapshot)
            reader = BinaryCopyReader(schema: schema)
            isComplete = false
            let columns = try schema.columns.map { "\(try QuotedName($0.name))::\($0.type.sqlName)" }
            try connection.beginCopyOut(
                """
                COPY (SELECT \(columns.joined(separator: ", ")) FROM \(table) \(rest))
                TO STDOUT (FORMAT binary)
                """)
        } catch {
            throw end(error)
        }
    }

    /// The next rows, at most so many; nil when there are no more.
    ///
    /// The batch's memory is used again for the next rows, once the caller has let go of it.
    func next(_ rows: Int) throws -> RowBatch? {
        batch.removeAll()
        do {
            try decode(upTo: rows)
            while batch.rowCount < rows, !reader.isAtEnd, !isComplete {
                guard let connection else { throw PQFault.connectionLost }
                try Stopwatch.time(.reading) { isComplete = !(try connection.copyOut(into: &reader.bytes)) }
                try decode(upTo: rows)
            }
            guard batch.rowCount < rows else { return batch }
            try drain()
        } catch {
            throw end(error)
        }
        return batch.rowCount == 0 ? nil : batch
    }

    /// Ends the reading, wherever it is. The server notices at its next row.
    func close() {
        connection = nil
    }

    private func connect(to table: QualifiedName, in snapshot: SharedSnapshot?) throws -> PQConnection {
        let connection = try PQConnection(to: address, timeouts: timeouts)
        try snapshot?.join(on: connection)
        try schema.check(try connection.columns(of: table), table: "table \(table.plain)")
        self.connection = connection
        return connection
    }

    private func decode(upTo rows: Int) throws {
        try Stopwatch.time(.decoding) { try reader.readRows(into: &batch, upTo: rows) }
    }

    /// Hears the server's last word: only then it is certain that the copy is whole.
    private func drain() throws {
        while !isComplete, let connection {
            isComplete = !(try connection.copyOut(into: &reader.bytes))
        }
        guard reader.isAtEnd else { throw PQFault.malformed("the copy ended within a row") }
    }

    private func end(_ error: any Error) -> any Error {
        close()
        return PQFault.translate(error, while: action, at: address)
    }
}
