import Domain
import InMemory
import PortContracts
import Synchronization
import Testing
import UseCases

@Suite("A run that tries again by itself")
struct RetriedRunTests {
    private let reporter = RecordingReporter()
    private let clock = SteppingClock()
    private let slept = Waits()

    /// The waits of a test, in which no time passes.
    private final class Waits: Sendable {
        let all = Mutex<[Duration]>([])
    }

    private func retried(_ budget: Duration, _ progress: RunProgress) -> RetriedRun {
        RetriedRun(
            policy: RetryPolicy(budget: budget), progress: progress,
            context: RunContext(now: clock.now, randomBits: { 0 }, process: Sample.process, reporter: progress),
            sleep: { [slept] wait in
                try Task.checkCancellation()
                slept.all.withLock { $0.append(wait) }
            })
    }

    private static let lost = BatchError(.unavailable, "the connection broke")

    @Test("Faults that pass are retried with growing waits, each reported, until an attempt succeeds")
    func succeeds() async throws {
        let attempts = Tally()
        let result = try await retried(.seconds(300), RunProgress(reporter))() {
            if attempts.add() <= 3 { throw Self.lost }
            return "done"
        }
        #expect(result == "done")
        #expect(slept.all.withLock { $0 } == [.seconds(1), .seconds(2), .seconds(4)])
        #expect(reporter.words.filter { $0.hasPrefix("retrying after unavailable") }.count == 3)
    }

    @Test(
        "Other faults are reported at once: those of the data, and partitions that others hold",
        arguments: [
            BatchError(.dataRefused, "x"), BatchError(.tryLater, "held"), BatchError(.config, "x"),
            BatchError(.io, "x"),
            BatchError(.unavailable, "x", isTransient: false),
        ])
    func others(_ error: BatchError) async throws {
        let thrown = await #expect(throws: BatchError.self) {
            try await retried(.seconds(300), RunProgress(reporter))() { throw error }
        }
        #expect(thrown?.code == error.code)
        #expect(slept.all.withLock { $0 }.isEmpty)
    }

    @Test("A short lock, a deadlock or a conflict is retried like a lost connection")
    func conflicts() async throws {
        let attempts = Tally()
        try await retried(.seconds(300), RunProgress(reporter))() {
            if attempts.add() == 1 { throw BatchError(.tryLater, "locked", isTransient: true) }
        }
        #expect(slept.all.withLock { $0 } == [.seconds(1)])
    }

    @Test("What outlives the budget is reported with its own code, and how often it was tried")
    func givesUp() async throws {
        // The clock is a second later at each look.
        let error = await #expect(throws: BatchError.self) {
            try await retried(.seconds(3), RunProgress(reporter))() { throw Self.lost }
        }
        #expect(error?.code == .unavailable)
        #expect(error?.message == "the connection broke (3 retries within 3 s did not help)")
    }

    @Test("Each outage has a budget of its own, when the run got ahead between two")
    func outages() async throws {
        let attempts = Tally()
        let progress = RunProgress(reporter)
        try await retried(.seconds(3), progress)() {
            guard attempts.add() <= 12 else { return }
            progress.report(.stageAdvanced(.stage, StageProgress(rowsIn: 10)))
            throw Self.lost
        }
        #expect(slept.all.withLock { $0 } == Array(repeating: .seconds(1), count: 12))
    }

    @Test("Cancelling the task ends a wait at once")
    func cancelled() async throws {
        let task = Task {
            try await RetriedRun(
                policy: RetryPolicy(budget: .seconds(300)), progress: RunProgress(reporter),
                context: RunContext(now: clock.now, randomBits: { 0 }, process: Sample.process, reporter: reporter),
                sleep: { _ in try await Task.sleep(for: .seconds(100_000)) })() { throw Self.lost }
        }
        while !reporter.words.contains(where: { $0.hasPrefix("retrying") }) { await Task.yield() }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
