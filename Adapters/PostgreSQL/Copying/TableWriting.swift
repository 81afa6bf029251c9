import Tabular
import UseCases

/// Rows on their way into a table, on a connection of its own and in one transaction.
///
/// They go into a temporary table first: so the table itself is locked only for the moment of the change, its columns
/// may have other types that take the values, and duplicate keys are found before anything happens.
actor TableWriting {
    private let executor = BlockingExecutor()
    private let address: DatabaseAddress
    private let timeouts: PostgreSQLTimeouts
    private let target: CollectedTable
    private var connection: PQConnection?
    private var writer = BinaryCopyWriter()

    /// The thread that waits.
    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    /// A writing that has not begun.
    init(_ target: CollectedTable, at address: DatabaseAddress, _ timeouts: PostgreSQLTimeouts) {
        self.target = target
        self.address = address
        self.timeouts = timeouts
    }

    /// Connects, checks the table if there is one, and begins to take rows.
    func begin() throws {
        try step {
            let connection = try PQConnection(to: address, timeouts: timeouts)
            self.connection = connection
            if try connection.exists(target.name) {
                try target.schema.check(try connection.columns(of: target.name), table: "table \(target.name.plain)")
            }
            try connection.execute("BEGIN")
            try connection.execute(try target.createTemporary())
            try connection.beginCopyIn(target.copy)
        }
    }

    /// Adds rows.
    func append(_ batch: RowBatch) throws {
        try step {
            writer.append(batch)
            try open().copyIn(writer.take())
        }
    }

    /// Makes the rows the table's, or adds them to it.
    func finish(_ mode: CollectionMode) throws {
        try step {
            let connection = try open()
            writer.finish()
            try connection.copyIn(writer.take())
            try connection.endCopyIn()
            try target.write(mode, on: connection)
            try connection.commit()
            self.connection = nil
        }
    }

    /// Gives up; the server takes everything back.
    func close() {
        connection = nil
    }

    private func open() throws -> PQConnection {
        guard let connection else { throw PQFault.connectionLost }
        return connection
    }

    private func step(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch {
            close()
            throw PQFault.translate(error, while: "writing table \(target.name.plain)", at: address)
        }
    }
}
