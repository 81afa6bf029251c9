/// The staged scores of a run in figures: all that the audit needs to know of them.
///
/// A profile is accumulated row by row in ascending order of the keys, and two profiles of neighbouring ranges of keys
/// merge into one. A store that can do the same in its own language (SQL) gives the same figures.
public struct ScoreProfile: Equatable, Sendable {
    /// How many parts of equal width the range of scores is cut into, for the quantiles.
    public static let binCount = 1000

    /// The range in which scores are expected.
    public let range: ClosedRange<Double>
    /// Rows, with or without a score.
    public private(set) var rows = 0
    /// Rows whose key another row before them has.
    public private(set) var duplicates = 0
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
    /// How many finite scores lie in each part of the range; those outside are counted in the first or last part.
    public private(set) var bins = [Int](repeating: 0, count: binCount)
    private var firstKey: FlightID?
    private var lastKey: FlightID?

    /// A profile of nothing yet.
    ///
    /// - Parameter range: the range in which scores are expected.
    public init(range: ClosedRange<Double>) {
        self.range = range
    }

    /// A profile that a store worked out itself.
    public init(
        range: ClosedRange<Double>, rows: Int, duplicates: Int, missing: Int, infinite: Int, sum: Double,
        minimum: Double, maximum: Double, bins: [Int: Int]
    ) {
        self.range = range
        self.rows = rows
        self.duplicates = duplicates
        self.missing = missing
        self.infinite = infinite
        self.sum = sum
        self.minimum = minimum
        self.maximum = maximum
        for (bin, count) in bins {
            self.bins[min(max(bin, 0), Self.binCount - 1)] += count
        }
    }

    /// Adds the next row.
    ///
    /// - Parameters:
    ///   - flight: the row's key, not below the one before.
    ///   - value: its score; nil or NaN when it has none.
    public mutating func add(_ flight: FlightID, _ value: Double?) {
        rows += 1
        if flight == lastKey { duplicates += 1 }
        firstKey = firstKey ?? flight
        lastKey = flight
        guard let value, !value.isNaN else {
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

    /// Adds the profile of the rows that follow on this profile's.
    public mutating func merge(_ next: ScoreProfile) {
        rows += next.rows
        duplicates += next.duplicates + (lastKey != nil && lastKey == next.firstKey ? 1 : 0)
        missing += next.missing
        infinite += next.infinite
        sum += next.sum
        minimum = min(minimum, next.minimum)
        maximum = max(maximum, next.maximum)
        for index in bins.indices { bins[index] += next.bins[index] }
        firstKey = firstKey ?? next.firstKey
        lastKey = next.lastKey ?? lastKey
    }

    /// How many rows have a finite score.
    public var finite: Int { rows - missing - infinite }

    private func bin(of value: Double) -> Int {
        let width = range.upperBound - range.lowerBound
        let place = ((value - range.lowerBound) / width * Double(Self.binCount)).rounded(.down)
        return place.isNaN ? 0 : Int(min(max(place, 0), Double(Self.binCount - 1)))
    }
}
