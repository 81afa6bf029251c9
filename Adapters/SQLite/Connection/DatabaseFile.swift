#if SQLite
import GRDB
import Glibc
import LocalFiles
import UseCases

/// A SQLite file, by its absolute path, and the connections to it.
struct DatabaseFile: Sendable {
    /// The path, with symbolic links resolved as far as they exist: the file has one name, and so one lock.
    let path: String
    private let busySeconds: Double

    /// Creates a file reference; the file itself is opened later.
    ///
    /// - Parameter busySeconds: how long a statement waits for another process that writes.
    init(path: String, busySeconds: Double = 5) throws {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw BatchError(
                .config, "\(path.debugDescription) cannot be the path of a SQLite file; name a file")
        }
        self.path = Self.resolved(path)
        self.busySeconds = busySeconds
    }

    var exists: Bool { LocalFile.exists(path) }

    /// The error for reading a table of a file that does not exist.
    func missing(_ table: String) -> BatchError {
        LocalFile.fault(of: path)
            ?? BatchError(
                .noInput,
                "there is no table \"\(table)\", because there is no SQLite file \(path); check the path, or collect data into it "
                    + "first")
    }

    /// A connection that cannot write; the file must exist.
    func openForReading() throws -> DatabaseQueue {
        try refuseFolder()
        try LocalFile.checkAccess(path, writing: false)
        var configuration = configuration
        configuration.readonly = true
        return try SQLiteFault.translating(path) {
            let connection = try DatabaseQueue(path: path, configuration: configuration)
            try connection.read { try checkSize($0) }
            return connection
        }
    }

    /// A connection that can write; a missing file is created.
    func openForWriting() throws -> DatabaseQueue {
        try checkFolder()
        try refuseFolder()
        let isNew = !exists
        if isNew {
            try Folder.checkCreating(in: Folder.parent(of: path))
        } else {
            try LocalFile.checkAccess(path, writing: true)
        }
        let connection = try SQLiteFault.translating(path) {
            let connection = try DatabaseQueue(path: path, configuration: configuration)
            // Checked first, so that a truncated file is left as it is.
            try connection.read { try checkSize($0) }
            try connection.writeWithoutTransaction(makeDurable)
            return connection
        }
        if isNew { try Folder.synchronize(Folder.parent(of: path)) }
        return connection
    }

    /// Throws `cannotCreate` when there is no folder for the file to lie in.
    func checkFolder() throws {
        try Folder.checkParent(of: path)
    }

    private func refuseFolder() throws {
        guard !Folder.exists(path) else {
            throw BatchError(.config, "\(path) is a folder, expected a SQLite file; name a file in it")
        }
    }

    private var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(busySeconds)
        // Tables are read and written in transactions that span several calls.
        configuration.allowsUnsafeTransactions = true
        return configuration
    }

    private func makeDurable(_ database: Database) throws {
        let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
        guard mode == "wal" else {
            throw BatchError(
                .config,
                "\(path) cannot be switched to WAL mode, which this program needs; is it on a network file system? "
                    + "Put it on a local disk")
        }
        try database.execute(sql: "PRAGMA synchronous = FULL")
    }

    private static func resolved(_ path: String) -> String {
        if let whole = realPath(path) { return whole }
        let folder = Folder.parent(of: path)
        let name = path.split(separator: "/").last.map(String.init) ?? path
        if let folder = realPath(folder) { return folder == "/" ? "/\(name)" : "\(folder)/\(name)" }
        return path.hasPrefix("/") ? path : "\(realPath(".") ?? "")/\(path)"
    }

    private static func realPath(_ path: String) -> String? {
        guard let resolved = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }
}
#endif
