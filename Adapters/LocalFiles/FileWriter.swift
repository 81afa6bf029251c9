import Glibc
import UseCases

/// Writes a file that is not seen before it is complete: a new file beside it, which is flushed and then renamed over it.
///
/// Without `commit`, the file stays as it was before, and what was written is removed. A file that is replaced hands over
/// its permissions, and its owner where the process may do that. Only a regular file is replaced.
public final class FileWriter {
    /// What `commit` does with a file of the same name.
    public enum Existing: Sendable {
        /// It is replaced.
        case replaced
        /// It stays, and `commit` throws `cannotCreate`.
        case kept
    }

    private let path: String
    private let temporary: String
    private let file: FileDescriptor
    private let existing: Existing
    private var isCommitted = false

    /// Begins to write a file; its folder must exist.
    public init(path: String, existing: Existing = .replaced) throws {
        self.path = path
        self.existing = existing
        try Folder.checkParent(of: path)
        let replaced = try LocalFile.replaceable(path)
        if existing == .kept, replaced != nil { throw Self.taken(path) }
        // The name says which process left it behind; O_EXCL refuses a file or link that somebody prepared there.
        temporary = Self.temporaryName(for: path)
        file = try FileDescriptor(
            opening: temporary, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, action: "create",
            mode: replaced == nil ? 0o644 : 0o600)
        do {
            try replaced.map(hand)
        } catch {
            _ = unsafe unlink(temporary)
            isCommitted = true
            throw error
        }
    }

    deinit {
        if !isCommitted { _ = unsafe unlink(temporary) }
    }

    /// Adds bytes.
    public func write(_ bytes: Span<UInt8>) throws {
        try file.write(bytes)
    }

    /// Makes the bytes written the contents of the file, durably.
    public func commit() throws {
        try file.synchronize()
        switch existing {
        case .replaced:
            try LocalFile.replaceable(path)
            guard unsafe rename(temporary, path) == 0 else { throw FileFault.error("replace", path, number: errno) }
        case .kept: try create()
        }
        isCommitted = true
        try Folder.synchronize(Folder.parent(of: path))
    }

    /// Gives the new file its name as a second one, which does not replace as a rename does; a rename, where the file system
    /// has no second names.
    private func create() throws {
        if unsafe link(temporary, path) == 0 {
            _ = unsafe unlink(temporary)
            return
        }
        guard errno == EPERM || errno == EOPNOTSUPP, try FileStatus(of: path) == nil else { throw Self.taken(path) }
        guard unsafe rename(temporary, path) == 0 else { throw FileFault.error("create", path, number: errno) }
    }

    /// Gives the new file the owner and the permissions of the one that it replaces.
    private func hand(_ old: FileStatus) throws {
        let new = try FileStatus(descriptor: file.number, path: temporary)
        if old.owner != new.owner {
            // Only root may give files away; a member may hand over to the group.
            _ = fchown(file.number, old.owner.user, old.owner.group)
        }
        guard fchmod(file.number, old.permissions) == 0 else {
            throw FileFault.error("set the permissions of", temporary, number: errno)
        }
    }

    private static func taken(_ path: String) -> BatchError {
        BatchError(.cannotCreate, "\(path) already exists; remove it, or name another file")
    }

    /// A name that no file has yet. It begins with the file's own, unless it would then be too long.
    private static func temporaryName(for path: String) -> String {
        let suffix = ".\(getpid())-\(String(UInt32.random(in: 0...UInt32.max), radix: 36)).tmp"
        let name = path.utf8.reversed().prefix { $0 != UInt8(ascii: "/") }
        return name.count + suffix.utf8.count <= Int(NAME_MAX)
            ? path + suffix : "\(Folder.parent(of: path))/\(suffix)"
    }
}
