/// The distinct thresholds that a forest compares one feature with, and a fast way to a value's rank among them.
///
/// The rank of a value is the number of thresholds below it: 0 to ``count``; NaN has rank 0. A value is above the
/// threshold at index i just when its rank is above i, so after one search the rank answers every comparison.
///
/// The thresholds are spread over buckets of equal width, so that a search begins next to its end. The bucket of a
/// value never falls as the value rises: every step of its arithmetic keeps the order, rounding included. So thresholds
/// of lower buckets are below the value, those of higher ones above it, and only those of its own bucket are compared.
struct RankSearch: Sendable {
    /// The number of thresholds.
    let count: Int
    /// In ascending order, then as many infinities as a search may read beyond them.
    private let thresholds: [Double]
    /// For each bucket the number of thresholds in lower ones.
    private let starts: [Int32]
    private let buckets: Buckets
    /// How many thresholds a bucket has at most.
    private let largestBucket: Int

    /// A search among thresholds, in any order, with repetitions; none is NaN.
    init(_ unsorted: [Double]) {
        var sorted: [Double] = []
        for threshold in unsorted.sorted() where sorted.last != threshold { sorted.append(threshold) }
        buckets = Buckets(of: sorted)
        var starts = [Int32](repeating: 0, count: buckets.count + 1)
        for threshold in sorted { starts[Int(buckets.index(of: threshold)) + 1] += 1 }
        largestBucket = Int(starts.max() ?? 0)
        for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
        count = sorted.count
        self.starts = starts
        thresholds = sorted + [Double](repeating: .infinity, count: 2 * largestBucket + 6)
    }

    /// The rank of one value.
    func rank(of value: Double) -> Int {
        thresholds.prefix(count).partitioningIndex { value <= $0 || value.isNaN }
    }

    /// The ranks of many values.
    ///
    /// - Parameters:
    ///   - values: the values.
    ///   - ranks: as many places; they are overwritten.
    func rank(_ values: [Double], into ranks: inout [Int32]) {
        let buckets = buckets
        let values = values.span
        var ranks = ranks.mutableSpan
        for row in 0..<values.count { unsafe ranks[unchecked: row] = buckets.index(of: values[unchecked: row]) }
        // The number is a constant in each of these, so that there is no loop in the loop.
        switch largestBucket {
        case 0...1: count(values, &ranks, largestBucket: 1)
        case 2: count(values, &ranks, largestBucket: 2)
        case 3: count(values, &ranks, largestBucket: 3)
        case 4...6: count(values, &ranks, largestBucket: 6)
        default: halve(values, &ranks)
        }
    }

    /// Turns buckets into ranks by comparing with as many thresholds as a bucket may have.
    ///
    /// Unchecked: a bucket is an index of `starts`, and enough infinities stand behind the thresholds. The checks would
    /// be branches between loads that have to overlap.
    @inline(__always)
    private func count(_ values: Span<Double>, _ ranks: inout MutableSpan<Int32>, largestBucket: Int) {
        let starts = starts.span
        let thresholds = thresholds.span
        for row in 0..<values.count {
            let value = unsafe values[unchecked: row]
            let start = unsafe starts[unchecked: Int(ranks[unchecked: row])]
            var rank = start
            for index in 0..<largestBucket {
                let isAbove = unsafe value > thresholds[unchecked: Int(start) &+ index]
                rank &+= isAbove ? 1 : 0
            }
            unsafe ranks[unchecked: row] = rank
        }
    }

    /// Turns buckets into ranks by halving; unchecked as ``count(_:_:largestBucket:)``.
    private func halve(_ values: Span<Double>, _ ranks: inout MutableSpan<Int32>) {
        let starts = starts.span
        let thresholds = thresholds.span
        let steps = Int.bitWidth - largestBucket.leadingZeroBitCount
        for row in 0..<values.count {
            let value = unsafe values[unchecked: row]
            var rank = unsafe Int(starts[unchecked: Int(ranks[unchecked: row])])
            for step in (0..<steps).reversed() {
                let isAbove = unsafe value > thresholds[unchecked: rank &+ (1 &<< step) &- 1]
                rank &+= (isAbove ? 1 : 0) &<< step
            }
            unsafe ranks[unchecked: row] = Int32(truncatingIfNeeded: rank)
        }
    }
}
