import Glibc
public import UseCases

/// Operations on small files.
public enum LocalFile {
    /// All bytes of a regular file.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - maximumBytes: the size beyond which it is refused (`config`).
    ///   - followsLinks: whether the path may be a symbolic link.
    public static func read(_ path: String, maximumBytes: Int, followsLinks: Bool = false) throws -> [UInt8] {
        let reader = try FileReader(path: path, followsLinks: followsLinks)
        guard reader.size <= maximumBytes else {
            throw BatchError(
                .config, "cannot read \(path): it has \(reader.size) bytes, at most \(maximumBytes) expected")
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(reader.size)
        while bytes.count <= maximumBytes {
            let more = try reader.read(atMost: max(4096, reader.size - bytes.count + 1))
            guard !more.isEmpty else { return bytes }
            bytes += more
        }
        throw BatchError(.config, "cannot read \(path): it grew beyond \(maximumBytes) bytes while it was read")
    }

    /// Replaces or creates a file in one step; durable when it returns.
    public static func replace(_ path: String, with bytes: [UInt8]) throws {
        let writer = try FileWriter(path: path)
        try writer.write(bytes.span)
        try writer.commit()
    }

    /// Adds bytes to the end of a file, which is created when there is none; durable when it returns.
    public static func append(_ bytes: [UInt8], to path: String) throws {
        let isNew = !exists(path)
        let file = try appended(path, flags: O_CREAT)
        try file.write(bytes.span)
        try file.synchronize()
        if isNew { try Folder.synchronize(Folder.parent(of: path)) }
    }

    /// Throws the error that adding to a file would meet; does nothing when there is no file yet.
    public static func checkAppending(to path: String) throws {
        guard try FileStatus(of: path) != nil else { return }
        _ = try appended(path, flags: 0)
    }

    private static func appended(_ path: String, flags: Int32) throws -> FileDescriptor {
        if let kind = try FileStatus(of: path)?.kind, kind != .regular, kind != .link {
            throw notReplaceable(path, kind)
        }
        // Without O_NONBLOCK, opening a pipe would wait for a reader.
        let file = try FileDescriptor(
            opening: path, flags: O_WRONLY | O_APPEND | O_NOFOLLOW | O_NONBLOCK | flags, action: "write to")
        let kind = try FileStatus(descriptor: file.number, path: path).kind
        guard kind == .regular else { throw notReplaceable(path, kind) }
        return file
    }

    /// Throws `cannotCreate` when there is anything else than a folder of this name.
    public static func checkNewFolder(_ path: String) throws {
        guard let kind = try FileStatus(of: path)?.kind, kind != .folder else { return }
        throw BatchError(.cannotCreate, "cannot create \(path): there is \(kind.rawValue) of that name; remove it")
    }

    /// Throws what replacing a file would meet; `cannotCreate` for what is no regular file, such as a link, a pipe or a
    /// device, which would be lost.
    public static func checkReplacing(_ path: String) throws { try replaceable(path) }

    /// The status of a file that may be replaced; nil when there is none.
    @discardableResult
    static func replaceable(_ path: String) throws -> FileStatus? {
        guard let status = try FileStatus(of: path) else { return nil }
        guard status.kind == .regular else { throw notReplaceable(path, status.kind) }
        guard unsafe faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0 else {
            throw FileFault.error("replace", path, number: errno)
        }
        return status
    }

    private static func notReplaceable(_ path: String, _ kind: FileStatus.Kind) -> BatchError {
        BatchError(
            .cannotCreate,
            "cannot write \(path): it is \(kind.rawValue), expected a regular file; remove it, or name another file")
    }

    /// Throws what opening an existing file would meet, without opening it.
    ///
    /// Closing a file takes away the locks that this process has on it by another opening, so a file of a database is only
    /// looked at.
    public static func checkAccess(_ path: String, writing: Bool) throws {
        let action = writing ? "write" : "read"
        guard unsafe faccessat(AT_FDCWD, path, R_OK | (writing ? W_OK : 0), AT_EACCESS) == 0 else {
            throw FileFault.error(action, path, number: errno)
        }
        guard let kind = try FileStatus(following: path)?.kind, kind != .regular else { return }
        throw BatchError(.config, "cannot \(action) \(path): it is \(kind.rawValue), expected a regular file")
    }

    /// Why a path cannot lead to a file, when that is more than that there is none: a part of it is a file, or it is too long.
    public static func fault(of path: String) -> BatchError? {
        do {
            _ = try FileStatus(following: path)
            return nil
        } catch {
            return error as? BatchError
        }
    }

    /// Whether two names, behind all links, are those of one file.
    public static func isSame(_ path: String, _ other: String) -> Bool {
        guard let file = try? FileStatus(following: path) else { return false }
        return (try? FileStatus(following: other))?.identity == file.identity
    }

    /// Whether there is a file or folder of this name.
    public static func exists(_ path: String) -> Bool {
        unsafe access(path, F_OK) == 0
    }

    /// Renames a file or folder in one step. A folder can replace only an empty one, a file only a regular one, whose
    /// permissions it takes over.
    public static func rename(_ path: String, to newPath: String) throws {
        if let old = try FileStatus(of: newPath), try FileStatus(of: path)?.kind == .regular {
            guard old.kind == .regular else { throw notReplaceable(newPath, old.kind) }
            if try FileStatus(of: path)?.permissions != old.permissions {
                _ = unsafe chmod(path, old.permissions)
            }
        }
        guard unsafe Glibc.rename(path, newPath) == 0 else {
            throw FileFault.error("rename to \(newPath)", path, number: errno)
        }
        try Folder.synchronize(Folder.parent(of: newPath))
    }

    /// Removes a file; does nothing when there is none.
    public static func remove(_ path: String) throws {
        guard unsafe unlink(path) == 0 || errno == ENOENT else {
            throw FileFault.error("remove", path, number: errno)
        }
    }
}
