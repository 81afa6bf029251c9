import Domain
import Testing
import UseCases

@Suite("Retries of a run")
struct RetryPolicyTests {
    private static let policy = RetryPolicy(budget: .seconds(300))

    @Test("Waits double up to half a minute, and are shortened by up to a half")
    func waits() {
        for (retries, longest) in [(0, 1), (1, 2), (2, 4), (3, 8), (4, 16), (5, 30), (40, 30)] {
            let full = Self.policy.decision(retries: retries, elapsed: .zero, random: 0)
            let half = Self.policy.decision(retries: retries, elapsed: .zero, random: .max)
            #expect(full == .retry(after: .seconds(longest)))
            #expect(half == .retry(after: .seconds(longest) / 2))
        }
    }

    @Test("The last wait ends with the budget, and after it the fault is reported")
    func budget() {
        #expect(Self.policy.decision(retries: 9, elapsed: .seconds(299), random: 0) == .retry(after: .seconds(1)))
        #expect(Self.policy.decision(retries: 9, elapsed: .seconds(300), random: 0) == .giveUp)
    }

    @Test("Without a budget, every fault is reported at once")
    func noBudget() {
        #expect(RetryPolicy(budget: .zero).decision(retries: 0, elapsed: .zero, random: 0) == .giveUp)
    }
}
