#if SQLite
import GRDB
import Glibc
import UseCases

extension DatabaseFile {
    /// The largest size at which a file is checked as a whole when a run is opened: larger ones take more than a second.
    static let checkedBytes = 64 << 20

    /// Throws `config` when the file is shorter than its header says.
    ///
    /// SQLite itself refuses a file that lacks whole pages, but reads one that was cut within its last page, with zeros in
    /// place of what is missing. The size is read by name: to open and close the file beside SQLite would drop SQLite's locks
    /// on it (https://www.sqlite.org/howtocorrupt.html, 2.2). While there is a write-ahead log, pages may be in it and not
    /// yet in the file, so the check is skipped.
    ///
    /// - Parameter database: a connection in a read transaction, so that the file cannot grow meanwhile.
    func checkSize(_ database: Database) throws {
        let bytes = try Self.byteCount(database)
        guard (Self.size(of: path + "-wal") ?? 0) == 0, let size = Self.size(of: path), size < bytes else { return }
        throw BatchError(
            .config,
            "\(path) has \(size) bytes, its header says \(bytes): it was cut off, perhaps while it was copied; copy it "
                + "again, or restore it from a backup")
    }

    /// Throws `config` when SQLite finds the file damaged; files over 64 MB are not checked.
    ///
    /// SQLite reports broken pages first, and after them values that break a constraint of their column. Those are no
    /// damage, and of tables WITHOUT ROWID some versions report them wrongly (3.40 does).
    func checkPages(_ database: Database) throws {
        guard try Self.byteCount(database) <= Self.checkedBytes else { return }
        let answer = try String.fetchOne(database, sql: "PRAGMA quick_check(1)") ?? ""
        let isSound =
            answer == "ok" || answer.contains(" value in ") || answer.hasPrefix("CHECK constraint failed")
        guard isSound else { throw SQLiteFault.damaged(path) }
    }

    private static func byteCount(_ database: Database) throws -> Int {
        let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
        return pages * (try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0)
    }

    private static func size(of path: String) -> Int? {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? Int(status.st_size) : nil
    }
}
#endif
