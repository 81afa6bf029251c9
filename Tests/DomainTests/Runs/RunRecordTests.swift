import Domain
import Testing

@Suite("The record of a run")
struct RunRecordTests {
    private let later = Timestamp(microseconds: 5_000_000)

    @Test("of a new run is at its beginning")
    func new() throws {
        let record = try RunRecord.sample()
        #expect(record.status == .staging)
        #expect(record.attempt == 1)
        #expect(record.counts == RunCounts())
        #expect(record.position == nil && record.summary == nil && record.message == nil)
        #expect(record.updatedAt == record.openedAt)
    }

    @Test("counts a chunk's rows and moves to its position, and nothing else changes")
    func adding() throws {
        let before = try RunRecord.sample()
        let after = try before.adding(.sample(scores: 3, rejections: 2, position: 42), at: later)
        #expect(after.counts == RunCounts(read: 5, rejected: 2, scored: 3, staged: 3, chunks: 1))
        #expect(after.position == SourcePosition(rawValue: 42))
        var expected = before
        (expected.counts, expected.position, expected.updatedAt) = (after.counts, after.position, later)
        #expect(after == expected)
    }

    @Test("takes over a change's status, message and time")
    func applying() throws {
        let before = try RunRecord.sample()
        let after = try before.applying(RunChange(to: .failed, message: "disk full", at: later))
        var expected = before
        (expected.status, expected.message, expected.updatedAt) = (.failed, "disk full", later)
        #expect(after == expected)
    }

    @Test("takes over an audit's figures and keeps them, and forgets the message of the step before")
    func audit() throws {
        let summary = ScoreSummary(rows: 2, mean: 0.5, p05: 0.1, p25: 0.2, p50: 0.5, p75: 0.8, p95: 0.9)
        let audit = AuditReport(findings: [], summary: summary)
        var staged = try RunRecord.sample("run-1", .staged)
        staged.message = "old"
        let audited = try staged.applying(RunChange(to: .audited, audit: audit, at: later))
        #expect(audited.summary == summary)
        #expect(audited.message == nil)
        let published = try audited.applying(RunChange(to: .published, at: later))
        #expect(published.summary == summary)
        #expect(published.status == .published)
    }

    @Test("refuses a change that may not follow")
    func illegal() throws {
        let staging = try RunRecord.sample()
        let error = #expect(throws: RunStatus.IllegalTransition.self) {
            try staging.applying(RunChange(to: .published, at: later))
        }
        #expect(error?.from == .staging && error?.to == .published)
    }

    @Test(
        "that is resumed counts one more attempt; stopped and failed runs go on staging, others where they were",
        arguments: [
            (.staging, .staging), (.stopped, .staging), (.failed, .staging), (.staged, .staged), (.audited, .audited),
        ] as [(RunStatus, RunStatus)])
    func resumed(from: RunStatus, to: RunStatus) throws {
        var before = try RunRecord.sample("run-1", from)
        before.position = SourcePosition(rawValue: 42)
        before.message = from == .failed ? "disk full" : nil
        let after = before.resumed(at: later)
        var expected = before
        (expected.status, expected.attempt, expected.message, expected.updatedAt) = (to, 2, nil, later)
        #expect(after == expected)
    }
}
