/// The statistics of the staged values of one output.
///
/// A store may compute them itself, in SQL; the results are the same.
public struct OutputProfile: Equatable, Sendable {
    /// The number of bins of equal width into which the range of scores is divided, for the quantiles.
    public static let binCount = 1000

    /// The range in which scores are expected.
    public let range: ClosedRange<Double>
    /// Rows, with or without a score.
    public private(set) var rows = 0
    /// Rows without a score, and those with NaN for one: a store may keep NaN as null.
    public private(set) var missing = 0
    /// Rows with an infinite score.
    public private(set) var infinite = 0
    /// The sum of the finite scores.
    public private(set) var sum = 0.0
    /// The smallest finite score.
    public private(set) var minimum = Double.infinity
    /// The largest finite score.
    public private(set) var maximum = -Double.infinity
    /// How many finite scores lie in each bin of the range; those outside are counted in the first or last bin.
    public private(set) var bins = [Int](repeating: 0, count: binCount)

    /// A profile of no rows.
    ///
    /// - Parameter range: the range in which scores are expected.
    public init(range: ClosedRange<Double>) {
        self.range = range
    }

    /// A profile that a store computed itself.
    public init(
        range: ClosedRange<Double>, rows: Int, missing: Int, infinite: Int, sum: Double, minimum: Double,
        maximum: Double, bins: [Int: Int]
    ) {
        self.range = range
        self.rows = rows
        self.missing = missing
        self.infinite = infinite
        self.sum = sum
        self.minimum = minimum
        self.maximum = maximum
        for (bin, count) in bins {
            self.bins[min(max(bin, 0), Self.binCount - 1)] += count
        }
    }

    /// Adds the values of the next rows; NaN where a row has none.
    public mutating func add(_ values: [Double]) {
        for value in values { add(value) }
    }

    private mutating func add(_ value: Double) {
        rows += 1
        guard !value.isNaN else {
            missing += 1
            return
        }
        guard value.isFinite else {
            infinite += 1
            return
        }
        sum += value
        minimum = min(minimum, value)
        maximum = max(maximum, value)
        bins[bin(of: value)] += 1
    }

    /// How many rows have a finite score.
    public var finite: Int { rows - missing - infinite }

    private func bin(of value: Double) -> Int {
        let width = range.upperBound - range.lowerBound
        let place = ((value - range.lowerBound) / width * Double(Self.binCount)).rounded(.down)
        return place.isNaN ? 0 : Int(min(max(place, 0), Double(Self.binCount - 1)))
    }
}
