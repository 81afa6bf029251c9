/// Adds up how long each activity took, measured by its own clock.
///
/// Contract: both methods return at once and never throw; they may be called from any task.
public protocol ActivityRecorder: Sendable {
    /// The time now, counted from any fixed moment.
    func now() -> Duration

    /// Adds time to an activity. It counts for this activity only, not for the one that encloses it.
    func add(_ duration: Duration, to activity: Activity, within enclosing: Activity?)
}
