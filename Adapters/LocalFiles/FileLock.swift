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
        do {
            guard try Self.lock(descriptor, path) else {
                _ = close(descriptor)
                return nil
            }
        } catch {
            _ = close(descriptor)
            throw error
        }
        self.descriptor = descriptor
    }

    /// Whether a process holds the lock on a file, this one included. It is not held when there is no file.
    public static func isHeld(path: String) throws -> Bool {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT { return false }
            throw FileFault.error("open", path, number: errno)
        }
        defer {
            _ = flock(descriptor, LOCK_UN)
            _ = close(descriptor)
        }
        return try !takes(descriptor, LOCK_SH, path)
    }

    /// Takes the lock, unless it is held. Whoever only asks whether it is held has a shared lock for a moment, which is no
    /// reason to give up.
    private static func lock(_ descriptor: Int32, _ path: String) throws -> Bool {
        for _ in 0..<1000 {
            if try takes(descriptor, LOCK_EX, path) { return true }
            guard try takes(descriptor, LOCK_SH, path) else { return false }
            _ = flock(descriptor, LOCK_UN)
            _ = sched_yield()
        }
        return false
    }

    private static func takes(_ descriptor: Int32, _ kind: Int32, _ path: String) throws -> Bool {
        guard flock(descriptor, kind | LOCK_NB) != 0 else { return true }
        guard errno == EWOULDBLOCK else { throw FileFault.error("lock", path, number: errno) }
        return false
    }

    deinit {
        // Closing is not enough: a process that is just being started has the file open too, until it runs its program.
        _ = flock(descriptor, LOCK_UN)
        _ = close(descriptor)
    }
}
