#if SQLite
import GRDB
import LocalFiles
import UseCases

/// Turns SQLite's result codes into errors that say what to do.
enum SQLiteFault {
    /// Runs `body`, and throws its SQLite errors as `BatchError`s and all others unchanged.
    static func translating<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw self.error(error, path: path)
        }
    }

    /// The error for a result code. SQLite's own texts name tables and columns, never values.
    static func error(_ error: DatabaseError, path: String) -> BatchError {
        let reason = error.message ?? error.resultCode.description
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL:
            return BatchError(
                .tryLater,
                "\(path) is locked by another process, and stayed so for some seconds; run the same command again when "
                    + "that one is done", cause: error)
        case .SQLITE_FULL:
            return BatchError(
                .io, "the disk of \(path) is full; free some space and run the command again", cause: error)
        case .SQLITE_IOERR, .SQLITE_NOMEM:
            return BatchError(.io, "cannot read or write \(path): \(reason); check its disk", cause: error)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            return damaged(path, cause: error)
        case .SQLITE_READONLY where isFolderClosed(path), .SQLITE_CANTOPEN where isFolderClosed(path):
            return BatchError(
                .denied,
                "cannot open \(path): SQLite keeps files beside a database in WAL mode, and the folder "
                    + "\(Folder.parent(of: path)) cannot be written. Make it writable, or copy the database elsewhere",
                cause: error)
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
            return BatchError(
                .denied, "cannot write \(path): \(reason); check the permissions of the file and of its folder",
                cause: error)
        case .SQLITE_CANTOPEN:
            return BatchError(
                LocalFile.exists(path) ? .denied : .cannotCreate,
                "cannot open \(path): \(reason); check that it is a file, and its permissions and those of its folder",
                cause: error)
        case .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_TOOBIG:
            return BatchError(
                .dataRefused, "\(path) refuses a row: \(reason); nothing of it was written", cause: error)
        case .SQLITE_ERROR, .SQLITE_SCHEMA:
            return BatchError(
                .config, "SQLite cannot run a statement on \(path): \(reason); check its tables and views", cause: error
            )
        default:
            return BatchError(.internal, "SQLite failed on \(path): \(reason)", cause: error)
        }
    }

    private static func isFolderClosed(_ path: String) -> Bool {
        do {
            try Folder.checkCreating(in: Folder.parent(of: path))
            return false
        } catch {
            return true
        }
    }

    /// The error for a file that is no database, or no longer a whole one.
    static func damaged(_ path: String, cause: (any Error)? = nil) -> BatchError {
        BatchError(
            .config,
            "\(path) is not a SQLite file, or it is damaged; restore it from a backup, or salvage it with: sqlite3 FILE "
                + "'.recover'", cause: cause)
    }
}
#endif
