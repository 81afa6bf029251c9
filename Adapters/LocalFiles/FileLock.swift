import Glibc
import UseCases

/// A lock that one process holds, and that ends with it, however it ends.
///
/// It lies on a file of its own (`flock`), which stays when the lock is released: removing it would let two processes lock
/// two files of the same name.
public final class FileLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock on a file; nil when somebody else has it. The file is made when there is none.
    public init?(path: String) throws {
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw FileFault.error("lock", path, number: errno) }
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
