import Domain
import Testing

@Suite("The plan for a publication")
struct PublicationPlanTests {
    private let later = Timestamp(microseconds: 99_000_000)

    private func plan(_ run: RunRecord, among others: [RunRecord]) throws -> PublicationPlan {
        try PublicationPlan(publishing: run, into: "scores", among: others, at: later)
    }

    @Test("publishes an audited run, and touches no other run of the partition when nothing was published")
    func first() throws {
        let run = try RunRecord.sample("new", .audited)
        let others = try [.staging, .stopped, .failed, .staged, .refused, .abandoned].map {
            try RunRecord.sample("other-\($0)", $0)
        }
        let plan = try plan(run, among: others + [run])
        var expected = run
        (expected.status, expected.updatedAt) = (.published, later)
        #expect(plan.published == expected)
        #expect(plan.superseded == nil)
        #expect(plan.abandoned.isEmpty)
        #expect(plan.changes == [expected])
    }

    @Test("supersedes the run that is published, and keeps its rows")
    func supersedes() throws {
        let old = try RunRecord.sample("old", .published)
        let plan = try plan(.sample("new", .audited), among: [old])
        #expect(plan.superseded?.id == old.id)
        #expect(plan.superseded?.status == .superseded)
        #expect(plan.superseded?.updatedAt == later)
        #expect(plan.abandoned.isEmpty)
    }

    @Test("puts a run of an older ledger, which has no target, in the place of the one that is published, and back")
    func olderLedger() throws {
        var old = try RunRecord.sample("old", .superseded)
        old.target = ""
        let back = try plan(old, among: [.sample("new", .published), .sample("other", .staged)])
        #expect(back.superseded?.id.rawValue == "new")
        #expect(back.published.target == "scores")
        let forth = try plan(try #require(back.superseded), among: [published(old)])
        #expect(forth.superseded?.id == old.id)
        #expect(forth.superseded?.target.isEmpty == true)
    }

    @Test("leaves runs alone that publish into another table")
    func otherTarget() throws {
        let others = try [RunStatus.published, .superseded].map { status in
            var run = try RunRecord.sample("run-\(status)", status)
            run.target = "other"
            return run
        }
        let plan = try plan(.sample("new", .audited), among: others)
        #expect(plan.superseded == nil && plan.abandoned.isEmpty)
    }

    @Test("abandons the runs that were superseded before, whose rows go first")
    func abandons() throws {
        let runs = [
            try RunRecord.sample("older", .superseded), try .sample("old", .published),
            try .sample("oldest", .superseded),
        ]
        for runs in [runs, runs.reversed()] {
            let plan = try plan(.sample("new", .audited), among: runs)
            #expect(plan.abandoned.map(\.id.rawValue).sorted() == ["older", "oldest"])
            #expect(plan.abandoned.allSatisfy { $0.status == .abandoned && $0.updatedAt == later })
            #expect(plan.changes.map(\.status) == [.abandoned, .abandoned, .superseded, .published])
        }
    }

    @Test("puts a superseded run back in the place of the published one")
    func putsBack() throws {
        let (old, new) = (try RunRecord.sample("old", .superseded), try RunRecord.sample("new", .published))
        let plan = try plan(old, among: [old, new])
        #expect(plan.published.id == old.id)
        #expect(plan.superseded?.id == new.id)
        #expect(plan.abandoned.isEmpty)
    }

    @Test(
        "is refused for a run in any other status",
        arguments: RunStatus.allCases.filter { $0 != .audited && $0 != .superseded })
    func refused(_ status: RunStatus) throws {
        let run = try RunRecord.sample("new", status)
        let error = #expect(throws: RunStatus.IllegalTransition.self) { try plan(run, among: []) }
        #expect(error?.from == status)
        #expect(error?.to == .published)
    }

    private func published(_ run: RunRecord) -> RunRecord {
        var run = run
        run.status = .published
        return run
    }
}
