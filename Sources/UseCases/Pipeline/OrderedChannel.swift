import Synchronization

/// A queue of numbered elements that are received in the order of their numbers, whoever sends them first.
///
/// It holds a few elements: a sender whose element is too far ahead waits. So a fast reader never gets far ahead of a
/// slow writer, and memory stays at a few chunks. Cancelling a waiting task wakes it with `CancellationError`. After
/// `finish`, receivers get the remaining elements and then nil, and senders get `CancellationError`, because nobody
/// will receive their elements.
///
/// Tasks are resumed only after the state's lock is released: resuming a task takes that task's lock, and a
/// cancellation handler runs under the task's lock and takes the state's. Doing both at once could deadlock.
final class OrderedChannel<Element: Sendable>: Sendable {
    private typealias Waiters = [Int: CheckedContinuation<Void, Never>]

    private struct State {
        var elements: [Int: Element] = [:]
        var next: Int
        var isFinished = false
        /// Counts the changes, so that a task that is about to wait notices one that happened meanwhile.
        var changes = 0
        /// The tasks that wait for a change, by the number of their wait.
        var waiting = Waiters()
        var nextWait = 0

        /// Records a change; the tasks returned are to be resumed.
        mutating func change() -> Waiters {
            changes += 1
            defer { waiting = [:] }
            return waiting
        }
    }

    private enum Attempt<Value> {
        case done(Value)
        case wait(afterChange: Int, number: Int)
    }

    private let capacity: Int
    private let state: Mutex<State>

    /// A channel that holds up to `capacity` elements, at least 1, of which the first one has the number `first`.
    init(capacity: Int, first: Int) {
        self.capacity = max(1, capacity)
        state = Mutex(State(next: first))
    }

    /// Adds the element with a number, once there is room for it.
    func send(_ element: Element, at number: Int) async throws {
        try await repeating { (state: inout State) -> Void? in
            guard !state.isFinished else { throw CancellationError() }
            guard number < state.next + capacity else { return nil }
            state.elements[number] = element
            return ()
        }
    }

    /// Waits for the element with the next number and returns it; nil at the end.
    func receive() async throws -> Element? {
        try await repeating { (state: inout State) -> Element?? in
            if let element = state.elements.removeValue(forKey: state.next) {
                state.next += 1
                return .some(element)
            }
            return state.isFinished ? .some(nil) : nil
        }
    }

    /// Accepts no more elements.
    func finish() {
        let woken = state.withLock { state in
            state.isFinished = true
            return state.change()
        }
        for waiter in woken.values { waiter.resume() }
    }

    /// Attempts something again after every change, until it gives a value.
    private func repeating<Value: Sendable>(
        _ attempt: (inout State) throws -> Value?
    ) async throws -> Value {
        while true {
            try Task.checkCancellation()
            let (result, woken) = try state.withLock { state -> (Attempt<Value>, Waiters) in
                if let value = try attempt(&state) { return (.done(value), state.change()) }
                defer { state.nextWait += 1 }
                return (.wait(afterChange: state.changes, number: state.nextWait), [:])
            }
            for waiter in woken.values { waiter.resume() }
            switch result {
            case .done(let value): return value
            case .wait(let change, let number): await waitForChange(after: change, number: number)
            }
        }
    }

    private func waitForChange(after change: Int, number: Int) async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let mustWait = state.withLock { state in
                    guard state.changes == change, !Task.isCancelled else { return false }
                    state.waiting[number] = continuation
                    return true
                }
                if !mustWait { continuation.resume() }
            }
        } onCancel: {
            // Only this task: what others wait for has not changed.
            state.withLock { $0.waiting.removeValue(forKey: number) }?.resume()
        }
    }
}
