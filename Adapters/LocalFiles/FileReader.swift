import Glibc
import UseCases

/// Reads a regular file from its beginning, block by block.
///
/// A symbolic link may be followed, since people name input files by links; a folder, a pipe or a device is refused.
public final class FileReader {
    let file: FileDescriptor
    /// The size in bytes when it was opened.
    public let size: Int

    /// Opens a file.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - followsLinks: whether the path may be a symbolic link.
    public init(path: String, followsLinks: Bool = true) throws {
        // Without O_NONBLOCK, opening a pipe would wait for a writer before its kind could be seen.
        file = try FileDescriptor(
            opening: path, flags: O_RDONLY | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW), action: "read")
        var status = stat()
        guard unsafe fstat(file.number, &status) == 0 else { throw FileFault.error("read", path, number: errno) }
        let kind = try FileStatus(descriptor: file.number, path: path).kind
        guard kind == .regular else {
            throw BatchError(.config, "cannot read \(path): it is \(kind.rawValue), expected a regular file")
        }
        size = Int(status.st_size)
    }

    /// Reads the next bytes, at most `count`; none at the end.
    public func read(atMost count: Int) throws -> [UInt8] {
        try file.read(atMost: count)
    }
}
