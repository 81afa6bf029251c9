import Synchronization
import UseCases

/// Adds up what a run spent its time on, for the table at the end.
final class Timings: ActivityRecorder {
    /// A line of the table.
    struct Line: Equatable {
        /// What was done, in words.
        let activity: String
        /// How long it took in all, in seconds; activities of several tasks go on at the same time.
        let seconds: Double
    }

    /// An activity, apart for each that it was a part of.
    private struct Part: Hashable {
        let activity: Activity
        let enclosing: Activity?

        /// What is a part of nothing comes last.
        var order: Int { enclosing.flatMap(Activity.allCases.firstIndex) ?? Activity.allCases.count }
    }

    private let startedAt = ContinuousClock.now
    private let spent = Mutex<[Part: Duration]>([:])

    func now() -> Duration { startedAt.duration(to: .now) }

    func add(_ duration: Duration, to activity: Activity, within enclosing: Activity?) {
        spent.withLock { $0[Part(activity: activity, enclosing: enclosing), default: .zero] += duration }
    }

    /// The activities that took any time, in the order in which a row goes through them. An activity within another one has
    /// a line of its own and is subtracted from the other; waiting has one line for each activity that waited.
    var lines: [Line] {
        let spent = spent.withLock { $0 }
        return Activity.allCases.flatMap { activity in
            let own = spent.filter { $0.key.activity == activity }
            if activity == .waiting {
                return own.sorted { $0.key.order < $1.key.order }.map {
                    Line(activity: Self.words(forWaitingWithin: $0.key.enclosing), seconds: $0.value / .seconds(1))
                }
            }
            let inner = spent.filter { $0.key.enclosing == activity }.values.reduce(.zero, +)
            let duration = own.values.reduce(.zero, +) - inner
            return own.isEmpty ? [] : [Line(activity: activity.rawValue, seconds: duration / .seconds(1))]
        }
    }

    private static func words(forWaitingWithin enclosing: Activity?) -> String {
        switch enclosing {
        case .reading: "waiting for rows of the server"
        case .writing: "waiting for the server to take scores"
        default: "waiting for the server otherwise"
        }
    }
}
