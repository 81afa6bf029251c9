/// How long a run tries again by itself after a fault that passes: a lost connection, a server that restarts, a lock that
/// somebody else has for a moment.
///
/// The budget counts from the first fault since the run last got ahead, so an outage late in a long run has as much time as
/// one at its beginning.
public struct RetryPolicy: Equatable, Sendable {
    /// What to do after a fault.
    public enum Decision: Equatable, Sendable {
        /// Try again after a wait.
        case retry(after: Duration)
        /// Report the fault.
        case giveUp
    }

    /// How long an outage may last; zero to report every fault at once.
    public let budget: Duration

    /// Creates a policy.
    public init(budget: Duration) {
        self.budget = budget
    }

    /// Decides after a fault.
    ///
    /// Waits double from one second to half a minute. Each is shortened by up to a half, by chance, so that jobs that one
    /// restart has interrupted do not all come back in the same second; the last one ends with the budget.
    ///
    /// - Parameters:
    ///   - retries: how many retries there were in this outage.
    ///   - elapsed: how long the outage lasts.
    ///   - random: 32 random bits.
    public func decision(retries: Int, elapsed: Duration, random: UInt32) -> Decision {
        guard elapsed < budget else { return .giveUp }
        let longest = min(Self.longestWait, Self.firstWait * (1 << min(retries, 16)))
        let share = 1 - Double(random) / Double(UInt32.max) / 2
        return .retry(after: min(longest * share, budget - elapsed))
    }

    private static let firstWait = Duration.seconds(1)
    private static let longestWait = Duration.seconds(30)
}
