import Domain
import Testing

@Suite("A rejection policy")
struct RejectionPolicyTests {
    private func counts(rejected: Int, of read: Int) -> RunCounts {
        RunCounts(read: read, rejected: rejected, scored: read - rejected, staged: read - rejected)
    }

    @Test("without limits allows every row to be rejected")
    func noLimit() {
        #expect(RejectionPolicy().violation(by: counts(rejected: 10, of: 10), atEnd: true) == nil)
    }

    @Test("allows exactly its count, and not one more, at any time")
    func count() {
        let policy = RejectionPolicy(maximumCount: 5)
        for atEnd in [false, true] {
            #expect(policy.violation(by: counts(rejected: 5, of: 5), atEnd: atEnd) == nil)
            #expect(
                policy.violation(by: counts(rejected: 6, of: 600), atEnd: atEnd)
                    == "6 rows rejected, at most 5 allowed")
        }
    }

    @Test("of no rejection at all refuses the first one")
    func zero() {
        #expect(RejectionPolicy(maximumCount: 0).violation(by: counts(rejected: 0, of: 9), atEnd: true) == nil)
        #expect(RejectionPolicy(maximumCount: 0).violation(by: counts(rejected: 1, of: 9), atEnd: false) != nil)
        #expect(RejectionPolicy(maximumShare: 0).violation(by: counts(rejected: 0, of: 9), atEnd: true) == nil)
        #expect(RejectionPolicy(maximumShare: 0).violation(by: counts(rejected: 1, of: 9), atEnd: true) != nil)
    }

    @Test("allows exactly its share of the rows, and not one row more")
    func share() {
        let policy = RejectionPolicy(maximumShare: 0.25)
        #expect(policy.violation(by: counts(rejected: 25, of: 100), atEnd: true) == nil)
        #expect(
            policy.violation(by: counts(rejected: 26, of: 100), atEnd: true)
                == "26 of 100 rows rejected, at most a share of 0.25 allowed")
    }

    @Test("allows exactly its share, whatever the decimal number", arguments: 1..<1000)
    func exactShare(_ rejected: Int) {
        let policy = RejectionPolicy(maximumShare: Double("0.\(String(1000 + rejected).dropFirst())"))
        let counts = RunCounts(read: 1000, rejected: rejected, scored: 1000 - rejected, staged: 0)
        #expect(policy.violation(by: counts, atEnd: true) == nil)
        let oneMore = RunCounts(read: 1000, rejected: rejected + 1, scored: 999 - rejected, staged: 0)
        #expect(policy.violation(by: oneMore, atEnd: true) != nil)
    }

    @Test("judges the share at the end only")
    func atEnd() {
        let policy = RejectionPolicy(maximumShare: 0.25)
        #expect(policy.violation(by: counts(rejected: 3, of: 3), atEnd: false) == nil)
        #expect(policy.violation(by: counts(rejected: 3, of: 3), atEnd: true) != nil)
    }

    @Test("finds nothing wrong with a partition without rows")
    func empty() {
        let policy = RejectionPolicy(maximumCount: 0, maximumShare: 0)
        #expect(policy.violation(by: RunCounts(), atEnd: true) == nil)
    }
}
