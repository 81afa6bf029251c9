import Dispatch
import Foundation
import Synchronization

/// Turns SIGINT and SIGTERM into the cancellation of the work, which then stops at the end of a chunk.
///
/// A second signal ends the process at once, as it would without us.
final class StopSignals: Sendable {
    private let first = Mutex<Int32?>(nil)

    /// Listens from now on, as long as the process lives.
    ///
    /// - Parameter stop: called once, at the first signal.
    func listen(stop: @escaping @Sendable () -> Void) {
        for number in [SIGINT, SIGTERM] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                let isFirst = self.first.withLock { first in
                    defer { first = first ?? number }
                    return first == nil
                }
                if isFirst { stop() } else { Self.die(of: number) }
                // The source must outlive this function.
                _ = source
            }
            source.resume()
        }
    }

    /// The first signal that came; nil when none did.
    var received: Int32? { first.withLock { $0 } }

    /// Ends the process by a signal, so that whoever started it sees that it was one.
    static func die(of number: Int32) -> Never {
        signal(number, SIG_DFL)
        // Listening blocked it in this thread, and a blocked signal kills nobody.
        var set = sigset_t()
        unsafe sigemptyset(&set)
        unsafe sigaddset(&set, number)
        unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
        raise(number)
        exit(128 + number)
    }
}
