/// Who is told how long each activity took.
///
/// Contract: `add` returns at once and never throws; it may be called from any task.
public protocol ActivityRecorder: Sendable {
    /// Adds time to an activity; it counts for this one only, not for the one that it is a part of.
    func add(_ duration: Duration, to activity: Activity, within enclosing: Activity?)
}
