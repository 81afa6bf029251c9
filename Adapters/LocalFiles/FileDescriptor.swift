import Glibc
import UseCases

/// An open file, which is closed when it is no longer used.
final class FileDescriptor {
    let number: Int32
    let path: String

    /// Opens a file.
    ///
    /// - Throws: the reason when that fails.
    init(opening path: String, flags: Int32, action: String = "open", mode: mode_t = 0o644) throws {
        let number = unsafe Glibc.open(path, flags | O_CLOEXEC, mode)
        guard number >= 0 else { throw FileFault.error(action, path, number: errno) }
        self.number = number
        self.path = path
    }

    deinit {
        _ = Glibc.close(number)
    }

    /// Writes all bytes.
    func write(_ bytes: Span<UInt8>) throws { try Self.write(bytes, to: number, path: path) }

    /// Writes all bytes to an open file.
    static func write(_ bytes: Span<UInt8>, to number: Int32, path: String) throws {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.extracting(written..<bytes.count).withUnsafeBytes {
                unsafe Glibc.write(number, $0.baseAddress, $0.count)
            }
            if count < 0 {
                if errno == EAGAIN {
                    waitUntilWritable(number)
                } else if errno != EINTR {
                    throw FileFault.error("write", path, number: errno)
                }
            } else {
                written += count
            }
        }
    }

    /// A pipe that is full, and that was opened so that opening it did not wait.
    private static func waitUntilWritable(_ number: Int32) {
        var event = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&event, 1, 1000)
    }

    /// Reads at most `count` bytes; none at the end of the file.
    func read(atMost count: Int) throws -> [UInt8] {
        while true {
            var failure: Int32 = 0
            let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
                let got = unsafe Glibc.read(number, buffer.baseAddress, count)
                failure = got < 0 ? errno : 0
                initialized = max(0, got)
            }
            if failure == 0 { return bytes }
            if failure == EAGAIN {
                try waitUntilReadable()
                continue
            }
            guard failure == EINTR else { throw FileFault.error("read", path, number: failure) }
        }
    }

    /// A pipe that has a writer, but no bytes yet.
    private func waitUntilReadable() throws {
        try Task.checkCancellation()
        var event = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
        _ = unsafe poll(&event, 1, 1000)
    }

    /// Flushes what was written to the disk.
    func synchronize() throws {
        guard fsync(number) == 0 else { throw FileFault.error("flush", path, number: errno) }
    }
}
