/// Measures what a run spends its time on, if a recorder is set.
///
/// The recorder is a task-local value, like a tracer's span, and not part of the ports, so adapters need not measure
/// anything. Without a recorder, a measurement costs one look-up of that value. A measurement encloses the work of a
/// chunk or a packet, never of a row.
public enum Stopwatch {
    @TaskLocal private static var recorder: (any ActivityRecorder)?
    @TaskLocal private static var enclosing: Activity?

    /// Records everything that an operation does, in all tasks that it starts.
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
