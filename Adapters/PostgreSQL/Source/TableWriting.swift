#if PostgreSQL
import Tabular
import UseCases

/// Writes rows into a table, on a connection of its own and in one transaction.
///
/// Rows go into a temporary table first: so the table itself is locked only for the moment of the change, its columns may
/// have other types that hold the values, and duplicate keys are found before anything changes.
actor TableWriting {
    private let executor = BlockingExecutor(label: "batch-score.postgresql")
    private let address: DatabaseAddress
    private let timeouts: PostgreSQLTimeouts
    private let target: WrittenTable
    private var connection: PQConnection?
    private var writer = BinaryCopyWriter()

    /// The thread that blocks.
    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    /// A writing that has not started.
    init(_ target: WrittenTable, at address: DatabaseAddress, _ timeouts: PostgreSQLTimeouts) {
        self.target = target
        self.address = address
        self.timeouts = timeouts
    }

    /// Connects, checks the table if it exists, and starts to accept rows.
    func begin() throws {
        try step {
            let connection = try PQConnection(to: address, timeouts: timeouts, purpose: "writing")
            self.connection = connection
            if try connection.exists(target.name) {
                let found = try connection.columns(of: target.name).map(\.found)
                try target.table.schema.check(found, table: "table \(target.name.plain)")
            }
            try connection.execute("BEGIN")
            try connection.execute(target.createTemporary)
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

    /// Moves the rows into the table and commits.
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

    /// Ends the writing; the server rolls an open transaction back.
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
#endif
