#if SQLite
import Foundation
import GRDB

extension TemporaryFile {
    /// Runs statements on the file, as a user with another program would.
    func execute(_ sql: String) throws {
        try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
    }

    /// Runs a dump, which has its own transaction.
    func load(_ dump: String) throws {
        try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: dump) }
    }

    /// The texts in the first column of a query's result.
    func texts(_ sql: String) throws -> [String] {
        try DatabaseQueue(path: path).read { try String.fetchAll($0, sql: sql) }
    }

    /// The number that a query gives.
    func number(_ sql: String) throws -> Int? {
        try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: sql) }
    }

    /// Makes sure that all pages are in the file itself, and none in a log beside it.
    func settle() throws {
        try DatabaseQueue(path: path).writeWithoutTransaction { database in
            _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
        }
    }

    /// The bytes of the file.
    func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

    /// Writes the bytes of the file.
    func write(_ bytes: Data) throws { try bytes.write(to: URL(fileURLWithPath: path)) }

    /// The names of the files beside it, and its own.
    func names() throws -> [String] {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }
}
#endif
