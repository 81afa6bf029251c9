import Domain
import Testing

@Suite("A score profile")
struct ScoreProfileTests {
    /// Rows as they may be staged: repeated keys, no scores, NaN, infinities, scores outside of the range. The scores
    /// are multiples of 1/1024, so that their sum is exact in any order.
    private static func rows(_ count: Int) throws -> [(FlightID, Double?)] {
        var generator = SeededGenerator(seed: 42)
        var key: Int64 = 1
        return try (0..<count).map { _ in
            if Int.random(in: 0..<3, using: &generator) > 0 { key += 1 }
            let values: [Double?] = [nil, .nan, .infinity, -.infinity, 1.5, -0.25, 0, 1]
            let value = Int.random(in: 0..<40, using: &generator)
            let score = Double(Int.random(in: 0...1024, using: &generator)) / 1024
            return (try .number(key), value < values.count ? values[value] : score)
        }
    }

    private static func profile(_ rows: some Sequence<(FlightID, Double?)>) -> ScoreProfile {
        var profile = ScoreProfile(range: 0...1)
        for (key, score) in rows { profile.add(key, score) }
        return profile
    }

    @Test("counts rows, duplicates, missing, infinite and finite scores as one counts them by hand")
    func figures() throws {
        let keys: [Int64] = [1, 2, 2, 2, 5, 6, 7, 7]
        let scores: [Double?] = [0.25, nil, .nan, .infinity, -.infinity, 0.5, 0.75, 0]
        let profile = Self.profile(zip(try keys.map(FlightID.number), scores))
        #expect(profile.rows == 8)
        #expect(profile.duplicates == 3)
        #expect(profile.missing == 2)
        #expect(profile.infinite == 2)
        #expect(profile.finite == 4)
        #expect(profile.sum == 1.5)
        #expect((profile.minimum, profile.maximum) == (0, 0.75))
        #expect(profile.bins.enumerated().filter { $0.1 > 0 }.map(\.offset) == [0, 250, 500, 750])
    }

    @Test("of nothing has no figures")
    func empty() {
        let profile = ScoreProfile(range: 0...1)
        #expect(profile.rows == 0 && profile.finite == 0 && profile.duplicates == 0)
        #expect(profile.bins == [Int](repeating: 0, count: ScoreProfile.binCount))
        #expect(profile.summary == nil)
    }

    @Test("merged from two parts is the profile of the whole, wherever the border is, also between equal keys")
    func mergeOfTwo() throws {
        let rows = try Self.rows(300)
        let whole = Self.profile(rows)
        #expect(whole.duplicates > 50 && whole.missing > 5 && whole.infinite > 5, "the rows are what they should be")
        for border in 0...rows.count {
            var merged = Self.profile(rows[..<border])
            merged.merge(Self.profile(rows[border...]))
            #expect(merged == whole, "\(border)")
        }
    }

    @Test("merged from chunks of any size is the profile of the whole", arguments: [1, 2, 3, 7, 50, 299, 300, 301])
    func mergeOfChunks(size: Int) throws {
        let rows = try Self.rows(300)
        var merged = ScoreProfile(range: 0...1)
        for start in stride(from: 0, to: rows.count, by: size) {
            merged.merge(Self.profile(rows[start..<min(start + size, rows.count)]))
            merged.merge(ScoreProfile(range: 0...1))
        }
        #expect(merged == Self.profile(rows))
    }

    @Test("counts scores in parts of a thousandth, and those outside in the first and the last part")
    func bins() throws {
        let profile = try ScoreProfile.of([-5, 0, 0.0005, 0.001, 0.5, 0.9985, 0.9995, 1, 7])
        #expect(profile.bins[0] == 3)
        #expect(profile.bins[1] == 1)
        #expect(profile.bins[500] == 1)
        #expect(profile.bins[998] == 1)
        #expect(profile.bins[999] == 3)
        #expect(profile.bins.reduce(0, +) == 9)
        #expect((profile.minimum, profile.maximum) == (-5, 7))
    }

    @Test("counts every finite score, however large, and also in a range without width")
    func extremes() throws {
        let large = try ScoreProfile.of([.greatestFiniteMagnitude, -.greatestFiniteMagnitude, .leastNonzeroMagnitude])
        #expect((large.bins[0], large.bins[999]) == (2, 1))
        let narrow = try ScoreProfile.of([0.25, 0.5, 0.75], range: 0.5...0.5)
        #expect(narrow.bins.reduce(0, +) == 3)
    }

    @Test("from a store has the figures of one that was accumulated, and leads to the same report")
    func fromStore() throws {
        let accumulated = Self.profile(try Self.rows(300))
        let stored = accumulated.asFromStore
        #expect(stored.rows == accumulated.rows && stored.duplicates == accumulated.duplicates)
        #expect(stored.missing == accumulated.missing && stored.infinite == accumulated.infinite)
        #expect(stored.sum == accumulated.sum && stored.finite == accumulated.finite)
        #expect(stored.minimum == accumulated.minimum && stored.maximum == accumulated.maximum)
        #expect(stored.bins == accumulated.bins)
        let reports = [stored, accumulated].map {
            AuditPolicy().report(on: $0, counts: .staged(300), previous: nil)
        }
        #expect(reports[0] == reports[1])
        #expect(reports[0].summary != nil)
    }

    @Test("from a store counts parts outside of the thousand in the first and the last one")
    func storeBins() {
        let profile = ScoreProfile(
            range: 0...1, rows: 6, duplicates: 0, missing: 0, infinite: 0, sum: 3, minimum: 0, maximum: 1,
            bins: [-1: 1, 0: 1, 999: 1, 1000: 1, .max: 1, .min: 1])
        #expect((profile.bins[0], profile.bins[999]) == (3, 3))
    }
}
