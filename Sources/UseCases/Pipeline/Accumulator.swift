import Synchronization

/// A value that grows chunk by chunk, in callbacks that may run on any task.
final class Accumulator<Value: Sendable>: Sendable {
    private let state: Mutex<Value>

    init(_ value: Value) {
        state = Mutex(value)
    }

    /// The value so far.
    var value: Value { state.withLock { $0 } }

    /// Changes the value.
    @discardableResult
    func update<Result: Sendable>(_ change: (inout Value) -> Result) -> Result {
        state.withLock { change(&$0) }
    }
}
