import Testing

@testable import Models

@Suite("The rank of a value")
struct RankSearchTests {
    private static let thresholds: [[Double]] = [
        [],
        [0.5],
        [-.infinity, .infinity],
        [0, -0.0, .leastNonzeroMagnitude, -.leastNonzeroMagnitude],
        [-.greatestFiniteMagnitude, 0, .greatestFiniteMagnitude],
        Array(stride(from: -10, through: 10, by: 0.25)),
        // All but one in one bucket.
        (0..<100).map { 1 + Double($0) * .ulpOfOne } + [1e6],
        (0..<100).map { Double(sign: .plus, exponent: $0 * 20 - 1000, significand: 1) },
        (0..<600).map { Double($0 * $0 % 7919) },
        [1.5, .infinity, 1.5, 2.5, -.infinity, 2.5],
    ]

    @Test("is the number of distinct thresholds below it", arguments: thresholds)
    func countsThresholdsBelow(_ thresholds: [Double]) {
        let values =
            thresholds.flatMap { [$0, $0.nextUp, $0.nextDown] } + [.nan, 0, -0.0, .infinity, -.infinity, 1e300, -7.1]
        let distinct = Set(thresholds)
        var ranks = [Int32](repeating: -1, count: values.count)
        RankSearch(thresholds).rank(values, into: &ranks)
        #expect(ranks == values.map { value in Int32(distinct.count { $0 < value }) })
    }
}
