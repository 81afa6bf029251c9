import Domain

extension ScoreProfile {
    /// A profile of rows with the keys 1, 2, 3 … and the given scores; nil for none.
    static func of(_ scores: [Double?], range: ClosedRange<Double> = 0...1) -> ScoreProfile {
        of([scores.map { $0 ?? .nan }], range: range)
    }

    /// A profile of rows with the keys 1, 2, 3 … and one column of scores for each output.
    static func of(_ outputs: [[Double]], range: ClosedRange<Double> = 0...1) -> ScoreProfile {
        var profile = ScoreProfile(range: range, outputs: outputs.count)
        profile.add(.integers((0..<outputs[0].count).map { Int64($0 + 1) }), outputs)
        return profile
    }

    /// The figures as a store works them out, without the keys that only an accumulated profile remembers.
    var asFromStore: ScoreProfile {
        ScoreProfile(
            duplicates: duplicates, checksum: checksum, outputs: outputs.map(\.asFromStore),
            largestSumError: largestSumError)
    }
}

extension OutputProfile {
    var asFromStore: OutputProfile {
        OutputProfile(
            range: range, rows: rows, missing: missing, infinite: infinite, sum: sum, minimum: minimum,
            maximum: maximum,
            bins: Dictionary(uniqueKeysWithValues: bins.enumerated().filter { $0.1 > 0 }.map { ($0, $1) }))
    }
}

extension RunCounts {
    /// The counts of a run that staged so many rows and rejected none.
    static func staged(_ rows: Int) -> RunCounts { RunCounts(read: rows, scored: rows, staged: rows, chunks: 1) }
}
