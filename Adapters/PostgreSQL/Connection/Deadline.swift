#if PostgreSQL
/// How long to wait for an answer, and whether cancelling the task ends the wait.
struct Deadline {
    /// When the wait is over.
    let end: ContinuousClock.Instant
    /// How long the wait is, for the message.
    let limit: Duration
    /// Whether cancelling the task ends the wait. A commit in progress is not interrupted.
    let isInterruptible: Bool

    /// A deadline that lies `limit` after now.
    init(_ limit: Duration, isInterruptible: Bool = true) {
        end = .now + limit
        self.limit = limit
        self.isInterruptible = isInterruptible
    }

    /// How long a wait lasts before it checks whether the task was cancelled.
    static let slice = Duration.milliseconds(250)

    /// How long to wait until the next check; throws when the deadline has passed.
    func nextWait() throws -> Duration {
        let left = end - .now
        guard left > .zero else { throw PQFault.tooSlow(limit) }
        return min(left, Self.slice)
    }

    /// Throws when the task was cancelled and cancellation ends this wait.
    func checkCancellation() throws {
        if isInterruptible { try Task.checkCancellation() }
    }
}
#endif
