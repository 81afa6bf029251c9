#if SQLite
import Domain
import GRDB
public import Tabular
import UseCases

/// All tables in one SQLite file, so that staging, publishing and the ledger share transactions.
///
/// The file is opened when it is needed: reading one that does not exist is `noInput`, writing creates it. It is kept in
/// WAL mode, so readers and the one writer do not wait for each other, and each commit is flushed to the disk.
public actor SQLiteStore {
    nonisolated let file: DatabaseFile
    nonisolated let scoreTables: ScoreTables
    var claims: [JobPartition: HeldClaim] = [:]
    private var writer: DatabaseQueue?
    private var reader: DatabaseQueue?
    private let executor = BlockingExecutor(label: "batch-score.sqlite")

    /// Creates a store.
    ///
    /// - Parameters:
    ///   - path: the file. A relative path is resolved now, and means the same file whatever the working directory
    ///     becomes.
    ///   - scores: the table of published scores. The staging table has its name and `_staging`.
    /// - Throws: `config` for a path or a name that cannot be one, and for a table of scores with the name of another table
    ///   of this store.
    public init(path: String, scores: ScoreTable) throws {
        file = try DatabaseFile(path: path)
        scoreTables = try ScoreTables(scores)
    }

    /// Blocking calls run on a queue of the store's own.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    /// Runs `body` in a transaction that may write, on a file that has the ledger.
    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        let writer = try self.writer ?? openWriter()
        let value = try SQLiteFault.translating(file.path) {
            try writer.write { database in
                let value = try body(database)
                try Failpoint.pass("before-commit")
                return value
            }
        }
        try Failpoint.pass("after-commit")
        return value
    }

    /// Runs `body` in a transaction that reads; nil when there is no file yet.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value? {
        guard file.exists else { return nil }
        let reader = try self.writer ?? self.reader ?? file.openForReading()
        if writer == nil { self.reader = reader }
        return try SQLiteFault.translating(file.path) { try reader.read(body) }
    }

    /// Closes the connections; the next call opens the file again.
    func closeConnections() {
        writer = nil
        reader = nil
    }

    private func openWriter() throws -> DatabaseQueue {
        let connection = try file.openForWriting()
        try SQLiteFault.translating(file.path) {
            try connection.write { try LedgerSchema.create(in: $0, of: file.path) }
        }
        reader = nil
        writer = connection
        return connection
    }
}
#endif
