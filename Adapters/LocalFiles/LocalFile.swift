import Glibc
import UseCases

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
        let file = try FileDescriptor(opening: path, flags: O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW)
        try file.write(bytes.span)
        try file.synchronize()
        if isNew { try Folder.synchronize(Folder.parent(of: path)) }
    }

    /// Whether there is a file or folder of this name.
    public static func exists(_ path: String) -> Bool {
        unsafe access(path, F_OK) == 0
    }

    /// Renames a file or folder in one step. A folder can replace only an empty one.
    public static func rename(_ path: String, to newPath: String) throws {
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
