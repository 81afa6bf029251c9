import Dispatch
import Foundation
import Synchronization

/// Ends the process when work that was cancelled does not end by itself: a server or a file system that does not answer
/// holds up no stop.
///
/// Nothing is lost by it. Whatever the work has not committed is undone, as after a loss of power, and the next run resumes.
final class LastResort: Sendable {
    /// How long cancelled work may take to end: a chunk in memory, a rollback, and one line in the ledger.
    static let patience = DispatchTimeInterval.milliseconds(4500)

    private let isArmed = Mutex(false)

    /// Ends the process by `end`, some seconds from now; a second call changes nothing.
    func arm(_ end: @escaping @Sendable () -> Void) {
        let isFirst = isArmed.withLock { armed in
            defer { armed = true }
            return !armed
        }
        guard isFirst else { return }
        DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience) { end() }
    }
}
