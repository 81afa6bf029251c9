import Glibc

/// The size of an open file and the time of its last change. Two equal stamps mean that nobody wrote to the file in between,
/// as far as the clock of the file system shows.
public struct FileStamp: Equatable, Sendable {
    private let size: Int
    private let seconds: Int
    private let nanoseconds: Int

    init(_ status: stat) {
        size = Int(status.st_size)
        seconds = status.st_mtim.tv_sec
        nanoseconds = status.st_mtim.tv_nsec
    }
}

extension FileReader {
    /// The stamp of the open file, also when another file has taken its name.
    public func stamp() throws -> FileStamp {
        var status = stat()
        guard unsafe fstat(file.number, &status) == 0 else {
            throw FileFault.error("read", file.path, number: errno)
        }
        return FileStamp(status)
    }
}
