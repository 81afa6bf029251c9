/// Some rows of one feature: their values, then their ranks, then the columns made of these.
struct FeatureBlock {
    /// The values, as the forest takes them; rows beyond the last are 0.
    private(set) var values: [Double]
    private var ranks: [Int32]
    private var places: [UInt32]

    /// A block of so many rows.
    init(rows: Int) {
        values = [Double](repeating: 0, count: rows)
        ranks = [Int32](repeating: 0, count: rows)
        places = [UInt32](repeating: 0, count: rows)
    }

    /// Takes values of a column, as many as fit.
    mutating func load(_ column: [Double], from start: Int, inputs: Forest.Inputs) {
        let count = min(values.count, column.count - start)
        var target = values.mutableSpan
        let source = column.span.extracting(start..<start + count)
        if inputs.areSinglePrecision {
            for row in 0..<count { unsafe target[unchecked: row] = Double(Float(source[unchecked: row])) }
        } else {
            for row in 0..<count { unsafe target[unchecked: row] = source[unchecked: row] }
        }
        for row in count..<target.count { target[row] = 0 }
    }

    /// Writes all columns of a feature whose values were loaded.
    ///
    /// - Parameters:
    ///   - columns: the columns, each as long as the block, one after the other.
    ///   - width: the highest rank in a column.
    mutating func fill<Cell: FixedWidthInteger>(
        _ feature: RankColumns.Feature, width: Int, into columns: inout [Cell]
    ) {
        feature.search.rank(values, into: &ranks)
        for (column, index) in feature.columns {
            var target = columns.mutableSpan
            narrow(to: column, shift: feature.shift, width: width, into: &target, from: index * values.count)
        }
    }

    /// Writes all columns of a categorical feature whose values were loaded.
    ///
    /// - Parameters:
    ///   - columns: the columns, each as long as the block, one after the other.
    ///   - first: which column is the feature's column 0.
    mutating func fill<Cell: FixedWidthInteger>(
        _ feature: CategoryColumns.Feature, into columns: inout [Cell], from first: Int, inputs: Forest.Inputs
    ) {
        let zero = feature.zeroIsMissing ? Split.zeroThreshold : -1
        for row in values.indices {
            let value = values[row]
            let isMissing = value.isNaN || value.magnitude <= zero
            places[row] =
                isMissing
                ? CategoryTable.missing
                : inputs.code(of: value).map { UInt32($0) + CategoryTable.firstCode } ?? CategoryTable.none
        }
        for (table, index) in zip(feature.tables, feature.columns) {
            var target = columns.mutableSpan
            table.look(up: places.span, into: &target, from: (first + index) * values.count)
        }
    }

    @inline(__always)
    private func narrow<Cell: FixedWidthInteger>(
        to column: RankColumns.Column, shift: Int, width: Int, into target: inout MutableSpan<Cell>, from start: Int
    ) {
        let values = values.span
        let ranks = ranks.span
        let offset = Int32(truncatingIfNeeded: shift &- column.first)
        let highest = Int32(truncatingIfNeeded: width)
        let lowestCell = Int32(truncatingIfNeeded: Cell.min)
        let missing = Int32(truncatingIfNeeded: column.missingRank &- column.first)
        let zero = column.zeroIsMissing ? Split.zeroThreshold : -1
        for row in 0..<values.count {
            let value = unsafe values[unchecked: row]
            let isMissing = value.isNaN || value.magnitude <= zero
            let rank = unsafe isMissing ? missing : ranks[unchecked: row] &+ offset
            let inside = min(max(rank, 0), highest)
            unsafe target[unchecked: start &+ row] = Cell(truncatingIfNeeded: inside &+ lowestCell)
        }
    }
}
