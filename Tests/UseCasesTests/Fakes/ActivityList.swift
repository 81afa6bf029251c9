import Synchronization
import UseCases

/// Keeps what is recorded, in order. Its clock is a second later every time somebody looks.
final class ActivityList: ActivityRecorder {
    private struct Entry {
        let activity: Activity
        let enclosing: Activity?
        let duration: Duration
    }

    private let recorded = Mutex<[Entry]>([])
    private let looks = Tally()

    func now() -> Duration { .seconds(looks.add()) }

    func add(_ duration: Duration, to activity: Activity, within enclosing: Activity?) {
        recorded.withLock { $0.append(Entry(activity: activity, enclosing: enclosing, duration: duration)) }
    }

    /// What was recorded, in words.
    var entries: [String] {
        recorded.withLock { $0 }.map { entry in
            entry.activity.rawValue + (entry.enclosing.map { " within \($0.rawValue)" } ?? "")
        }
    }

    /// The time of an activity.
    func total(of activity: Activity) -> Duration {
        recorded.withLock { $0 }.filter { $0.activity == activity }.map(\.duration).reduce(.zero, +)
    }
}
