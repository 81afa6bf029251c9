import Synchronization

/// Holds a task, for somebody inside it to cancel it.
final class TaskHolder<Success: Sendable>: Sendable {
    private let task = Mutex<Task<Success, any Error>?>(nil)

    func cancel() {
        task.withLock { $0?.cancel() }
    }

    /// Runs a task that this holder holds already when it begins.
    func run(_ body: @escaping @Sendable () async throws -> Success) async throws -> Success {
        let gate = Gate()
        let held = Task {
            await gate.wait()
            return try await body()
        }
        task.withLock { $0 = held }
        await gate.open()
        return try await held.value
    }
}
