/// A queue between one sender and one receiver that holds a few elements: a full one makes the sender wait.
///
/// So a fast reader never runs away from a slow writer, and memory stays at a few chunks. Cancelling a waiting task wakes it
/// with `CancellationError`. After `finish`, the receiver gets what is left and then nil; a sender gets
/// `CancellationError`, for nobody will ever receive what it sends.
actor BoundedChannel<Element: Sendable> {
    private let capacity: Int
    private var elements: [Element] = []
    private var isFinished = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// A channel that holds up to `capacity` elements, at least 1.
    init(capacity: Int) {
        self.capacity = max(1, capacity)
    }

    /// Adds an element, when there is room for it.
    func send(_ element: Element) async throws {
        while elements.count >= capacity, !isFinished { try await change() }
        guard !isFinished else { throw CancellationError() }
        elements.append(element)
        wake()
    }

    /// Takes the oldest element, when there is one; nil at the end.
    func receive() async throws -> Element? {
        while elements.isEmpty, !isFinished { try await change() }
        guard !elements.isEmpty else { return nil }
        defer { wake() }
        return elements.removeFirst()
    }

    /// Lets nothing more in.
    func finish() {
        isFinished = true
        wake()
    }

    private func change() async throws {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if Task.isCancelled { continuation.resume() } else { waiting.append(continuation) }
            }
        } onCancel: {
            Task { await self.wake() }
        }
        try Task.checkCancellation()
    }

    private func wake() {
        let woken = waiting
        waiting = []
        for continuation in woken { continuation.resume() }
    }
}
