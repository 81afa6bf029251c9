import Domain
import PortContracts
import Testing

@Suite("The summary of scores")
struct ScoreSummaryTests {
    @Test(
        "has the quantiles of the sorted scores, to half the width of a bin",
        arguments: [
            (1, 0.0...1.0), (4, 0.0...1.0), (20, 0.0...1.0), (997, 0.0...1.0), (9973, 0.0...1.0), (997, -3.0...5.0),
        ])
    func quantiles(count: Int, range: ClosedRange<Double>) throws {
        var generator = SeededGenerator(seed: UInt64(count))
        let scores: [Double?] = (0..<count).map { _ in
            let share = Double.random(in: 0..<1, using: &generator)
            return range.lowerBound + share * share * (range.upperBound - range.lowerBound)
        }
        let summary = try #require(ScoreProfile.of(scores, range: range).outputs[0].summary(of: "score"))
        let sorted = scores.compactMap { $0 }.sorted()
        let halfBin = (range.upperBound - range.lowerBound) / Double(OutputProfile.binCount) / 2
        #expect(summary.quantiles.map(\.name) == ["p05", "p25", "p50", "p75", "p95"])
        for (percent, quantile) in zip([5, 25, 50, 75, 95], summary.quantiles) {
            // The smallest score that at least so many percent of the scores do not exceed.
            let exact = sorted[(percent * count + 99) / 100 - 1]
            #expect(abs(quantile.value - exact) <= halfBin * 1.000_001, "\(quantile.name)")
        }
        #expect(summary.output == "score")
        #expect(summary.rows == count)
        #expect(abs(summary.mean - sorted.reduce(0, +) / Double(count)) <= 1e-12)
    }

    @Test("leaves rows without a finite score out of the mean and the quantiles, but counts them")
    func notFinite() throws {
        let summary = try #require(
            ScoreProfile.of([nil, 0.25, .nan, 0.75, .infinity, -.infinity] as [Double?]).outputs[0].summary(of: "score")
        )
        #expect(summary.rows == 6)
        #expect(summary.mean == 0.5)
        #expect(abs(summary.p05 - 0.25) <= 0.000_501 && abs(summary.p95 - 0.75) <= 0.000_501)
    }

    @Test("does not exist without a finite score")
    func none() {
        #expect(ScoreProfile.of([] as [Double?]).outputs[0].summary(of: "score") == nil)
        #expect(ScoreProfile.of([nil, .nan, .infinity] as [Double?]).outputs[0].summary(of: "score") == nil)
    }
}
