/// Intervals of equal width from the lowest to the highest finite threshold of a feature.
struct Buckets: Sendable {
    /// How many there are.
    let count: Int
    private let low: Double
    private let high: Double
    private let scale: Double

    /// Buckets for thresholds in ascending order, about two for each.
    init(of thresholds: [Double]) {
        let finite = thresholds.filter(\.isFinite)
        let wanted = min(max(2 * thresholds.count, 1), Self.limit)
        let low = finite.first ?? 0
        let high = finite.last ?? 0
        let scale = Double(wanted - 1) / (high - low)
        // One bucket where the range is empty, or too wide or too narrow to be divided.
        let isDivided = scale.isFinite && scale > 0
        count = isDivided ? wanted : 1
        self.low = isDivided ? low : 0
        self.high = isDivided ? high : 0
        self.scale = isDivided ? scale : 0
    }

    /// The bucket of a value: that of the nearest end for one outside, the lowest for NaN.
    @inline(__always)
    func index(of value: Double) -> Int32 {
        let inside = value > low ? (value < high ? value : high) : low
        // Adding 2⁵² rounds to an integer, which then stands in the lowest bits: unlike a conversion, it needs no
        // check.
        return Int32(truncatingIfNeeded: ((inside - low) * scale + 0x1p52).bitPattern)
    }

    /// So many fit into the first-level cache.
    private static let limit = 1024
}
