/// Measures what a run spends its time on, when somebody asked for it.
///
/// The recorder belongs to the task, as a tracer's span does, and not to the ports, so adapters that do not measure are
/// complete all the same. Without a recorder, a measurement is one look at the task; it encloses the work of a chunk or a
/// packet, never of a row.
public enum Stopwatch {
    @TaskLocal private static var recorder: (any ActivityRecorder)?
    @TaskLocal private static var enclosing: Activity?

    /// Records everything that an operation does, in all tasks that it begins.
    public static func recording<Value>(
        with recorder: (any ActivityRecorder)?, _ operation: () async throws -> Value
    ) async rethrows -> Value {
        try await $recorder.withValue(recorder, operation: operation)
    }

    /// Runs `body` and adds its time to an activity.
    public static func time<Value>(_ activity: Activity, _ body: () throws -> Value) rethrows -> Value {
        guard let recorder else { return try body() }
        let start = recorder.now()
        defer { recorder.add(recorder.now() - start, to: activity, within: enclosing) }
        return try $enclosing.withValue(activity, operation: body)
    }
}
