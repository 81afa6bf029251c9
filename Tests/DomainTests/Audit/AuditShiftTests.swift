import Domain
import Testing

@Suite("A shift of the scores")
struct AuditShiftTests {
    /// Figures that binary fractions hold exactly.
    private let previous = ScoreSummary(rows: 4, mean: 0.5, p05: 0.25, p25: 0.25, p50: 0.5, p75: 0.75, p95: 0.75)

    private func finding(
        on scores: [Double?], previous: ScoreSummary?, mean: Double? = nil, quantile: Double? = nil
    ) throws -> AuditFinding {
        var policy = AuditPolicy()
        (policy.maximumMeanShift, policy.maximumQuantileShift) = (mean, quantile)
        let report = policy.report(
            on: .of(scores), of: try .staged(.staged(scores.count)), previous: [previous].compactMap { $0 })
        return try #require(report.findings.last)
    }

    @Test("of the mean is allowed exactly as far as the limit, up and down")
    func mean() throws {
        #expect(try finding(on: [0.75], previous: previous, mean: 0.25).passed)
        #expect(try finding(on: [0.25], previous: previous, mean: 0.25).passed)
        #expect(try finding(on: [0.5], previous: previous, mean: 0).passed)
        #expect(try !finding(on: [0.75 + .ulpOfOne], previous: previous, mean: 0.25).passed)
        #expect(try !finding(on: [0.25 - .ulpOfOne], previous: previous, mean: 0.25).passed)
    }

    @Test("of the mean is reported with both means and their distance")
    func meanText() throws {
        #expect(
            try finding(on: [0.875], previous: previous, mean: 0.25).description
                == "mean_shift: mean 0.875, 0.375 from the 0.5 of the last published run, expected at most 0.25")
    }

    @Test("of a quantile is judged by the one that moved most, to the width of a bin")
    func quantile() throws {
        let scores = [0.25, 0.25, 0.5, 0.75, 0.9]
        let shift = 0.9 + 0.0005 - 0.75
        #expect(try finding(on: scores, previous: previous, quantile: shift + 1e-9).passed)
        let refused = try finding(on: scores, previous: previous, quantile: shift - 1e-9)
        #expect(!refused.passed)
        #expect(refused.rule == "quantile_shift")
        #expect(refused.observed.hasPrefix("p95 0.90"))
        #expect(refused.observed.hasSuffix("from the 0.75 of the last published run"))
    }

    @Test("cannot be judged without a run to compare with, and passes")
    func noPrevious() throws {
        for finding in [
            try finding(on: [0.9], previous: nil, mean: 0), try finding(on: [0.9], previous: nil, quantile: 0),
        ] {
            #expect(finding.passed)
            #expect(finding.observed == "no published run to compare with")
        }
    }

    @Test("of no finite score at all is refused", arguments: [[], [nil], [.nan], [.infinity]] as [[Double?]])
    func noScore(_ scores: [Double?]) throws {
        for finding in [
            try finding(on: scores, previous: previous, mean: 1),
            try finding(on: scores, previous: previous, quantile: 1),
        ] {
            #expect(!finding.passed)
            #expect(finding.observed == "no finite score")
        }
    }
}
