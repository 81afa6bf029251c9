import Synchronization
import UseCases

/// Keeps what it is told, in order.
final class ActivityList: ActivityRecorder {
    private struct Entry {
        let activity: Activity
        let enclosing: Activity?
        let duration: Duration
    }

    private let told = Mutex<[Entry]>([])

    func add(_ duration: Duration, to activity: Activity, within enclosing: Activity?) {
        told.withLock { $0.append(Entry(activity: activity, enclosing: enclosing, duration: duration)) }
    }

    /// What was told, in words.
    var entries: [String] {
        told.withLock { $0 }.map { entry in
            entry.activity.rawValue + (entry.enclosing.map { " within \($0.rawValue)" } ?? "")
        }
    }

    /// The time of an activity.
    func total(of activity: Activity) -> Duration {
        told.withLock { $0 }.filter { $0.activity == activity }.map(\.duration).reduce(.zero, +)
    }
}
