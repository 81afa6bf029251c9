#if PostgreSQL
import Glibc

/// Waits for a socket with poll(2).
enum Socket {
    /// What to wait for.
    enum Readiness {
        case reading
        case readingOrWriting
        case writing
    }

    /// Waits until a socket is ready or the limit has passed; a signal may end the wait early.
    ///
    /// - Returns: whether the socket is ready for reading and for writing; a broken one is ready for both.
    static func wait(
        _ number: Int32, for readiness: Readiness, atMost limit: Duration
    ) -> (reading: Bool, writing: Bool) {
        let events =
            switch readiness {
            case .reading: POLLIN
            case .writing: POLLOUT
            case .readingOrWriting: POLLIN | POLLOUT
            }
        var entry = pollfd(fd: number, events: Int16(events), revents: 0)
        let (seconds, attoseconds) = limit.components
        let milliseconds = Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000)
        guard unsafe poll(&entry, 1, max(1, milliseconds)) > 0 else { return (false, false) }
        let happened = Int32(entry.revents)
        let isBroken = happened & (POLLERR | POLLHUP | POLLNVAL) != 0
        return (isBroken || happened & POLLIN != 0, isBroken || happened & POLLOUT != 0)
    }
}
#endif
