import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("The audit")
struct AuditRefusalTests {
    /// Scores that must not be published, and the rules that they break. The seventh parcel is known by its distance.
    struct Flaw: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let rules: [String]
        let score: @Sendable (_ isSeventh: Bool) -> Double
    }

    private static let flaws = [
        Flaw(testDescription: "a score that is NaN", rules: ["missing_share"]) { $0 ? .nan : 0.5 },
        Flaw(testDescription: "an infinite score", rules: ["scores_finite"]) { $0 ? .infinity : 0.5 },
        Flaw(testDescription: "a score below the range", rules: ["scores_in_range"]) { $0 ? -0.001 : 0.5 },
        Flaw(testDescription: "a score above the range", rules: ["scores_in_range"]) { $0 ? 1.001 : 0.5 },
        Flaw(testDescription: "a mean far from the last one", rules: ["mean_shift"]) { _ in 0.71 },
        Flaw(testDescription: "no score at all", rules: ["missing_share", "mean_shift"]) { _ in .nan },
    ]

    @Test("refuses to publish, says why in the ledger, and leaves what is published", arguments: flaws)
    func refuses(_ flaw: Flaw) async throws {
        let rows = Sample.rows(1...10)
        let seventh = rows[6].entity.distance
        var job = try NightlyJob(rows)
        job.auditPolicy.maximumMeanShift = 0.2
        try await job.register(FormulaModel { _ in 0.5 })
        let first = try await job.run()
        try await job.register(FormulaModel { flaw.score($0[0] == seventh) })
        let second = try await job.run()
        #expect(second.record.status == .refused)
        #expect(second.report?.failures.map(\.rule) == flaw.rules)
        let findings = await job.store.findings(of: second.record.id)
        #expect(findings.filter { !$0.passed }.map(\.rule) == flaw.rules)
        for rule in flaw.rules { #expect(second.record.message?.contains(rule) == true) }
        #expect(job.reporter.words.suffix(2) == ["audit failed", "ended refused"])
        #expect(Set(await job.published().map(\.run)) == [first.record.id])
        #expect(await job.publishedValues() == Array(repeating: 0.5, count: 10))
    }

    @Test("refuses two rows of one key")
    func duplicateKeys() async throws {
        let rows = Sample.rows(1...10)
        let job = try NightlyJob(rows + [rows[4]])
        try await job.register(SampleFormula.model())
        let outcome = try await job.run()
        #expect(outcome.record.status == .refused)
        #expect(outcome.report?.failures.map(\.rule) == ["keys_unique"])
        #expect(await job.published().isEmpty)
    }

    @Test("passes a mean that has moved as far as it may")
    func allowedShift() async throws {
        var job = try NightlyJob(Sample.rows(1...10))
        job.auditPolicy.maximumMeanShift = 0.25
        try await job.register(FormulaModel { _ in 0.5 })
        _ = try await job.run()
        try await job.register(FormulaModel { _ in 0.75 })
        #expect(try await job.run().record.status == .published)
    }

    @Test("compares with the run of the job that was published last, of whatever partition")
    func comparesWithLastPublished() async throws {
        let days = StoreVariant.standard.partitions
        var job = try NightlyJob(
            days.enumerated().flatMap { Sample.rows(($0 * 10)..<($0 * 10 + 10), in: $1) })
        job.auditPolicy.maximumMeanShift = 0.2
        for (day, score) in zip(days, [0.2, 0.35, 0.5]) {
            try await job.register(FormulaModel { _ in score })
            #expect(try await job.run(day).record.status == .published)
        }
        try await job.register(FormulaModel { _ in 0.65 })
        #expect(try await job.run(days[0], until: .audited).record.status == .audited)
        // 0.65 is not published, so 0.8 is compared with 0.5.
        try await job.register(FormulaModel { _ in 0.8 })
        #expect(try await job.run(days[1]).record.status == .refused)
    }
}
