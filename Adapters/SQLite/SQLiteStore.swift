import GRDB
public import Tabular
import UseCases

/// All tables in one SQLite file, so that staging, publishing and the ledger share transactions.
///
/// The file is opened when it is needed: reading one that does not exist is `noInput`, writing creates it. It is kept in
/// WAL mode, so readers and the one writer do not wait for each other, and each commit is flushed to the disk.
public actor SQLiteStore {
    nonisolated let file: DatabaseFile
    nonisolated let tables: StoreTables
    nonisolated let mapping: FlightMapping
    var claims: [PartitionKey: HeldClaim] = [:]
    private var writer: DatabaseQueue?
    private var reader: DatabaseQueue?
    private let executor = BlockingExecutor(label: "sqlite-store")

    /// A store in a file.
    ///
    /// - Parameters:
    ///   - path: the file. A relative path is resolved now, and means the same file whatever the working directory
    ///     becomes.
    ///   - tables: what the tables are called.
    ///   - mapping: what the columns of the table of flights are called.
    /// - Throws: `config` for a path or a name that cannot be one, and for two tables of one name.
    public init(path: String, tables: TableNames = TableNames(), mapping: FlightMapping = .standard) throws {
        file = try DatabaseFile(path: path)
        self.tables = try StoreTables(tables)
        self.mapping = mapping
        try mapping.schema.names.forEach { _ = try Identifier($0) }
    }

    /// Blocking calls run on a queue of the store's own.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    /// Runs a body in a transaction that may write, on a file that has the ledger's and the scores' tables.
    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        let writer = try self.writer ?? openWriter()
        return try SQLiteFault.translating(file.path) { try writer.write(body) }
    }

    /// Runs a body in a transaction that reads; nil when there is no file yet.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value? {
        guard file.exists else { return nil }
        let reader = try self.writer ?? self.reader ?? file.openForReading()
        if writer == nil { self.reader = reader }
        return try SQLiteFault.translating(file.path) { try reader.read(body) }
    }

    private func openWriter() throws -> DatabaseQueue {
        let connection = try file.openForWriting()
        try SQLiteFault.translating(file.path) {
            try connection.write { database in
                try LedgerSchema.create(in: database)
                try ScoreTables(tables).create(in: database)
            }
        }
        reader = nil
        writer = connection
        return connection
    }
}
