/// Measures what a run spends its time on, when somebody wants to know.
///
/// It belongs to the task, as a tracer's span does, and not to the ports: who measures is nobody's business but the
/// one's who asked, and adapters that do not measure are complete all the same. Without a recorder, a measurement is one
/// look at the task; it stands around the work of a chunk or a packet, never of a row.
public enum Stopwatch {
    @TaskLocal private static var recorder: (any ActivityRecorder)?
    @TaskLocal private static var enclosing: Activity?

    /// Tells a recorder about everything that an operation does, whatever tasks it begins.
    public static func telling<Value>(
        _ recorder: (any ActivityRecorder)?, about operation: () async throws -> Value
    ) async rethrows -> Value {
        try await $recorder.withValue(recorder, operation: operation)
    }

    /// Does something, and counts the time for an activity.
    public static func time<Value>(_ activity: Activity, _ body: () throws -> Value) rethrows -> Value {
        guard let recorder else { return try body() }
        let start = ContinuousClock.now
        defer { recorder.add(start.duration(to: .now), to: activity, within: enclosing) }
        return try $enclosing.withValue(activity, operation: body)
    }
}
