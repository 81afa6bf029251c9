import Domain
import PortContracts
import Testing

@Suite("A score profile")
struct ScoreProfileTests {
    /// Rows as they may be staged: repeated keys, no scores, NaN, infinities, scores outside of the range. The scores
    /// are multiples of 1/1024, so that their sum is exact in any order.
    private static func rows(_ count: Int) -> (numbers: [Int], scores: [Double]) {
        var generator = SeededGenerator(seed: 42)
        var number = 1
        return (0..<count).reduce(into: ([], [])) { rows, _ in
            if Int.random(in: 0..<3, using: &generator) > 0 { number += 1 }
            let values: [Double] = [.nan, .nan, .infinity, -.infinity, 1.5, -0.25, 0, 1]
            let value = Int.random(in: 0..<40, using: &generator)
            let score = Double(Int.random(in: 0...1024, using: &generator)) / 1024
            rows.0.append(number)
            rows.1.append(value < values.count ? values[value] : score)
        }
    }

    private static func profile(_ keys: KeyColumn, _ scores: [Double]) -> ScoreProfile {
        var profile = ScoreProfile(range: 0...1)
        profile.add(keys, [scores])
        return profile
    }

    @Test("counts rows, duplicates, missing, infinite and finite scores as they are counted by hand")
    func figures() {
        let scores: [Double] = [0.25, .nan, .nan, .infinity, -.infinity, 0.5, 0.75, 0]
        let profile = Self.profile(.integers([1, 2, 2, 2, 5, 6, 7, 7]), scores)
        let output = profile.outputs[0]
        #expect(profile.rows == 8)
        #expect(profile.duplicates == 3)
        #expect(output.missing == 2)
        #expect(output.infinite == 2)
        #expect(output.finite == 4)
        #expect(output.sum == 1.5)
        #expect((output.minimum, output.maximum) == (0, 0.75))
        #expect(output.bins.enumerated().filter { $0.1 > 0 }.map(\.offset) == [0, 250, 500, 750])
    }

    @Test("of nothing has no figures", arguments: [1, 3])
    func empty(_ outputs: Int) {
        let profile = ScoreProfile(range: 0...1, outputs: outputs)
        #expect(profile.rows == 0 && profile.duplicates == 0 && profile.largestSumError == 0)
        #expect(profile.outputs.count == outputs)
        for output in profile.outputs {
            #expect(output.finite == 0)
            #expect(output.bins == [Int](repeating: 0, count: OutputProfile.binCount))
            #expect(output.summary(of: "score") == nil)
        }
    }

    @Test(
        "added in parts of any size is the profile of the whole, also when a part ends between equal keys",
        arguments: StoreVariant.all, [1, 2, 3, 50, 299, 300, 301])
    func parts(variant: StoreVariant, size: Int) {
        let (numbers, scores) = Self.rows(300)
        let whole = Self.profile(variant.keys(numbers), scores)
        #expect(whole.duplicates > 50 && whole.outputs[0].missing > 5, "the rows are what they should be")
        var profile = ScoreProfile(range: 0...1)
        for start in stride(from: 0, to: 300, by: size) {
            let part = start..<min(start + size, 300)
            profile.add(variant.keys(numbers[part]), [Array(scores[part])])
            profile.add(variant.keys([]), [[]])
        }
        #expect(profile == whole)
    }

    @Test("has each output by itself, and how far the sums of the finite rows are from 1")
    func outputs() {
        let profile = ScoreProfile.of([
            [0.5, 0.25, .nan, 0.5, .infinity, 0], [0.5, 0.5, 9, 0.25, 0.5, 1.5], [0, 0.25, 9, 0.125, 0.5, -0.25],
        ])
        #expect(profile.outputs.map(\.rows) == [6, 6, 6])
        #expect(profile.outputs.map(\.finite) == [4, 6, 6])
        #expect(profile.outputs.map(\.maximum) == [0.5, 9, 9])
        // The last row sums to 1.25, the fourth to 0.875; the third and the fifth are not finite.
        #expect(profile.largestSumError == 0.25)
        #expect(ScoreProfile.of([0.25, 0.5] as [Double?]).largestSumError == 0, "a single output need not be 1")
    }

    @Test("counts scores in parts of a thousandth, and those outside in the first and the last part")
    func bins() {
        let output = ScoreProfile.of([-5, 0, 0.0005, 0.001, 0.5, 0.9985, 0.9995, 1, 7] as [Double?]).outputs[0]
        #expect(output.bins[0] == 3)
        #expect(output.bins[1] == 1)
        #expect(output.bins[500] == 1)
        #expect(output.bins[998] == 1)
        #expect(output.bins[999] == 3)
        #expect(output.bins.reduce(0, +) == 9)
        #expect((output.minimum, output.maximum) == (-5, 7))
    }

    @Test("counts every finite score, however large, and also in a range without width")
    func extremes() {
        let values: [Double?] = [.greatestFiniteMagnitude, -.greatestFiniteMagnitude, .leastNonzeroMagnitude]
        let large = ScoreProfile.of(values).outputs[0]
        #expect((large.bins[0], large.bins[999]) == (2, 1))
        let narrow = ScoreProfile.of([0.25, 0.5, 0.75] as [Double?], range: 0.5...0.5).outputs[0]
        #expect(narrow.bins.reduce(0, +) == 3)
    }

    @Test("from a store leads to the report of one that was accumulated")
    func fromStore() throws {
        let (numbers, scores) = Self.rows(300)
        let accumulated = Self.profile(StoreVariant.standard.keys(numbers), scores)
        let stored = accumulated.asFromStore
        #expect(stored.rows == accumulated.rows && stored.duplicates == accumulated.duplicates)
        #expect(stored.outputs == accumulated.outputs)
        let run = try RunRecord.staged(.staged(300))
        let reports = [stored, accumulated].map { AuditPolicy().report(on: $0, of: run, previous: []) }
        #expect(reports[0] == reports[1])
        #expect(!reports[0].summaries.isEmpty)
    }

    @Test("from a store counts parts outside of the thousand in the first and the last one")
    func storeBins() {
        let profile = OutputProfile(
            range: 0...1, rows: 6, missing: 0, infinite: 0, sum: 3, minimum: 0, maximum: 1,
            bins: [-1: 1, 0: 1, 999: 1, 1000: 1, .max: 1, .min: 1])
        #expect((profile.bins[0], profile.bins[999]) == (3, 3))
    }
}
