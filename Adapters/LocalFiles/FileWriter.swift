import Glibc
import UseCases

/// Writes a file that is not seen before it is complete: a new file beside it, which is flushed and then renamed over it.
///
/// Without `commit`, the file stays as it was before, and what was written is removed.
public final class FileWriter {
    private let path: String
    private let temporary: String
    private let file: FileDescriptor
    private var isCommitted = false

    /// Begins to write a file; its folder must exist.
    public init(path: String) throws {
        self.path = path
        let folder = Folder.parent(of: path)
        guard Folder.exists(folder) else {
            throw BatchError(.cannotCreate, "cannot create \(path): there is no folder \(folder)")
        }
        // The name says which process left it behind; O_EXCL refuses a file or link that somebody prepared there.
        temporary = "\(path).\(getpid())-\(String(UInt32.random(in: 0...UInt32.max), radix: 36)).tmp"
        file = try FileDescriptor(
            opening: temporary, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, action: "create")
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
        guard unsafe rename(temporary, path) == 0 else { throw FileFault.error("replace", path, number: errno) }
        isCommitted = true
        try Folder.synchronize(Folder.parent(of: path))
    }
}
