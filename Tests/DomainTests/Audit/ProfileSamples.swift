import Domain
import Testing

extension ScoreProfile {
    /// A profile of rows with the keys 1, 2, 3 … and the given scores.
    static func of(_ scores: [Double?], range: ClosedRange<Double> = 0...1) throws -> ScoreProfile {
        var profile = ScoreProfile(range: range)
        for (index, score) in scores.enumerated() { profile.add(try .number(Int64(index + 1)), score) }
        return profile
    }

    /// The figures as a store works them out, without the keys that only an accumulated profile remembers.
    var asFromStore: ScoreProfile {
        ScoreProfile(
            range: range, rows: rows, duplicates: duplicates, missing: missing, infinite: infinite, sum: sum,
            minimum: minimum, maximum: maximum,
            bins: Dictionary(uniqueKeysWithValues: bins.enumerated().filter { $0.1 > 0 }.map { ($0, $1) }))
    }
}

extension RunCounts {
    /// The counts of a run that staged so many rows and rejected none.
    static func staged(_ rows: Int) -> RunCounts { RunCounts(read: rows, scored: rows, staged: rows, chunks: 1) }
}
