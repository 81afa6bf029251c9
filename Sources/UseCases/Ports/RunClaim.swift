public import Domain

/// The right to work on a run, granted by the ledger: a fencing token.
///
/// A process that takes over a run increments its attempt, so that the process that held it before can no longer write.
public struct RunClaim: Hashable, Sendable {
    /// The run.
    public let run: RunID
    /// The attempt that the claim is for.
    public let attempt: Int

    /// A claim on a run.
    public init(run: RunID, attempt: Int) {
        self.run = run
        self.attempt = attempt
    }

    /// Throws `tryLater` unless a run's record still has this claim's attempt.
    public func check(against record: RunRecord) throws {
        guard record.id == run, record.attempt == attempt else {
            throw BatchError(
                .tryLater,
                "run \(run) was taken over: this process has attempt \(attempt), the ledger has attempt "
                    + "\(record.attempt); nothing was written. Run the same command again if nobody else does")
        }
    }
}
