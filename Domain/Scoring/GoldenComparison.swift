/// How far a model is from its trainer's own scores.
public struct GoldenComparison: Equatable, Sendable {
    /// How far a score may be from the trainer's, in units of the larger of 1 and the trainer's score.
    ///
    /// Room for scores that were written with six digits after the point, and for a library's arithmetic in `Float`.
    public static let tolerance = 1e-6

    /// How many rows were compared.
    public let rowCount: Int
    /// The largest difference; infinite when a score is a number on one side only, or there are more outputs on one.
    public let largestDifference: Double
    /// The largest difference in units of the larger of 1 and the trainer's score.
    public let largestDeviation: Double
    /// The position of the row with the largest deviation.
    public let worstRow: Int

    /// Whether the model's scores equal its trainer's, within the tolerance.
    public var agrees: Bool { largestDeviation <= Self.tolerance }

    /// Compares columns of scores.
    init(given: [[Double]], expected: [[Double]]) {
        rowCount = expected.first?.count ?? 0
        guard given.count == expected.count else {
            (largestDifference, largestDeviation, worstRow) = (.infinity, .infinity, 0)
            return
        }
        var largest = 0.0
        var worst = (deviation: 0.0, row: 0)
        for (given, expected) in zip(given, expected) {
            for row in expected.indices {
                let difference = Self.difference(given[row], expected[row])
                largest = max(largest, difference)
                let deviation = difference.isFinite ? difference / max(1, abs(expected[row])) : difference
                if deviation > worst.deviation { worst = (deviation, row) }
            }
        }
        (largestDifference, largestDeviation, worstRow) = (largest, worst.deviation, worst.row)
    }

    private static func difference(_ given: Double, _ expected: Double) -> Double {
        if given == expected || (given.isNaN && expected.isNaN) { return 0 }
        let difference = abs(given - expected)
        return difference.isNaN ? .infinity : difference
    }
}
