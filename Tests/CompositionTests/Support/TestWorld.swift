import Domain
import Synchronization
import UseCases

/// An outside world without surprises: a clock that is a second later at each call, random numbers that count, and no reporter
/// unless a test has one.
enum TestWorld {
    static func context(reporter: any RunReporter = Silence()) -> RunContext {
        let looks = Looks()
        return RunContext(
            now: { Timestamp(microseconds: 1_387_800_000_000_000 + Int64(looks.add()) * 1_000_000) },
            randomBits: { UInt32(looks.add()) }, process: ProcessIdentity(host: "node-3", number: 4711),
            reporter: reporter)
    }

    private struct Silence: RunReporter {
        func report(_ event: RunEvent) {}
    }

    private final class Looks: Sendable {
        private let count = Mutex(0)

        func add() -> Int {
            count.withLock { count in
                count += 1
                return count
            }
        }
    }
}
