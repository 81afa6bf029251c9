/// How long to wait for an answer, and whether cancelling the task ends the wait.
struct Patience {
    /// When the wait is over.
    let deadline: ContinuousClock.Instant
    /// How long that was from the beginning, for the message.
    let limit: Duration
    /// Whether cancelling the task ends it. A commit that is under way is not interrupted.
    let isInterruptible: Bool

    /// Waits so long from now.
    init(_ limit: Duration, isInterruptible: Bool = true) {
        deadline = .now + limit
        self.limit = limit
        self.isInterruptible = isInterruptible
    }

    /// How long a wait goes on before it looks whether the task was cancelled; statements shorter than that end
    /// undisturbed.
    static let slice = Duration.milliseconds(250)

    /// How long to wait until the next look; throws when the wait is over.
    func next() throws -> Duration {
        let left = deadline - .now
        guard left > .zero else { throw PQFault.tooSlow(limit) }
        return min(left, Self.slice)
    }

    /// Throws when the task was cancelled and this wait may end for it.
    func checkCancellation() throws {
        if isInterruptible { try Task.checkCancellation() }
    }
}
