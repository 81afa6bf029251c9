import Domain
import Synchronization

/// Repeats a run after faults that pass, as a scheduler would, but at once: each attempt resumes after the last commit.
public struct RetriedRun: Sendable {
    private let policy: RetryPolicy
    private let progress: RunProgress
    private let context: RunContext
    private let sleep: @Sendable (Duration) async throws -> Void

    /// Creates it.
    ///
    /// - Parameters:
    ///   - policy: how long to try.
    ///   - progress: sees the events of the attempts.
    ///   - context: the time and randomness, and where retries are reported.
    ///   - sleep: waits, and throws when the task is cancelled.
    public init(
        policy: RetryPolicy, progress: RunProgress, context: RunContext,
        sleep: @escaping @Sendable (Duration) async throws -> Void
    ) {
        self.policy = policy
        self.progress = progress
        self.context = context
        self.sleep = sleep
    }

    /// Runs attempts until one succeeds, fails for good, or the budget is used up.
    ///
    /// - Throws: the error of the last attempt; `CancellationError` when the task is cancelled while it waits.
    public func callAsFunction<Value>(_ attempt: () async throws -> Value) async throws -> Value {
        var outage: Outage?
        while true {
            do {
                return try await attempt()
            } catch let error as BatchError where error.isTransient && !Task.isCancelled {
                let now = context.now()
                if progress.take() { outage = nil }
                var current = outage ?? Outage(began: now)
                try await wait(after: error, current, now)
                current.retries += 1
                outage = current
            }
        }
    }

    private struct Outage {
        let began: Timestamp
        var retries = 0
    }

    private func wait(after error: BatchError, _ outage: Outage, _ now: Timestamp) async throws {
        let elapsed = Duration.microseconds(now.microseconds - outage.began.microseconds)
        switch policy.decision(retries: outage.retries, elapsed: elapsed, random: context.randomBits()) {
        case .retry(let wait):
            context.reporter.report(.retrying(after: error, in: wait))
            try await sleep(wait)
        case .giveUp where outage.retries > 0:
            throw BatchError(
                error.code,
                "\(error.message) (\(outage.retries) retries within \(elapsed.components.seconds) s did not help)",
                isTransient: true, cause: error)
        case .giveUp:
            throw error
        }
    }
}

/// Passes events on, and remembers whether a run has got ahead.
public final class RunProgress: RunReporter {
    private let reporter: any RunReporter
    private let hasAdvanced = Atomic(false)

    /// Creates it.
    ///
    /// - Parameter reporter: receives all events.
    public init(_ reporter: any RunReporter) {
        self.reporter = reporter
    }

    /// Passes an event on.
    public func report(_ event: RunEvent) {
        switch event {
        case .stageAdvanced(.stage, let progress) where progress.rowsIn > 0:
            hasAdvanced.store(true, ordering: .relaxed)
        case .audited: hasAdvanced.store(true, ordering: .relaxed)
        default: break
        }
        reporter.report(event)
    }

    /// Whether a run has got ahead since this was asked last.
    func take() -> Bool { hasAdvanced.exchange(false, ordering: .relaxed) }
}
