import Glibc
import UseCases

/// A lock that one process holds, and that ends with the process, however it ends.
///
/// It is a lock (`flock`) on a file of its own, which stays when the lock is released: if it were removed, two processes could
/// lock two files of the same name.
public final class FileLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock on a file; nil when it is held already. The file is created when there is none.
    public init?(path: String) throws {
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o644)
        guard descriptor >= 0 else { throw FileFault.error("lock", path, number: errno) }
        do {
            let kind = try FileStatus(descriptor: descriptor, path: path).kind
            guard kind == .regular else {
                throw BatchError(.cannotCreate, "cannot lock \(path): it is \(kind.rawValue); remove it")
            }
        } catch {
            _ = close(descriptor)
            throw error
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let number = errno
            _ = close(descriptor)
            if number == EWOULDBLOCK { return nil }
            throw FileFault.error("lock", path, number: number)
        }
        self.descriptor = descriptor
    }

    deinit {
        _ = close(descriptor)
    }
}
