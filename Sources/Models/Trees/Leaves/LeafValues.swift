/// The leaves of a tree in another order, ready to be added to the sums of many rows.
struct LeafValues: Sendable {
    private let leaves: Tree.Leaves
    private let sums: Forest.Sums

    /// The leaves of a tree.
    ///
    /// - Parameter order: for each leaf, in the order in which rows are given theirs, its index in the tree.
    init(_ tree: Tree, order: [Int], sums: Forest.Sums) {
        leaves =
            switch tree.leaves {
            case .scalars(let values, let output): .scalars(order.map { values[$0] }, output: output)
            case .vectors(let vectors): .vectors(order.map { vectors[$0] })
            case .linear(let leaves, let output): .linear(order.map { leaves[$0] }, output: output)
            }
        self.sums = sums
    }

    /// Adds the leaf of each row to its sums.
    ///
    /// - Parameters:
    ///   - indices: the leaves of some rows and maybe more; each is the index of a leaf.
    ///   - rows: the rows whose leaves these are.
    ///   - sums: a column for each output.
    ///   - columns: the values of each feature, for leaves that depend on them.
    @inline(__always)
    func add<Index: FixedWidthInteger>(
        _ indices: [Index], of rows: Range<Int>, to sums: inout [[Double]], columns: [[Double]], inputs: Forest.Inputs
    ) {
        switch leaves {
        case .scalars(let values, let output):
            add(indices, of: rows, to: &sums[output]) { leaf, _ in
                // Unchecked: each index is that of a leaf, and there is a look-up for each row and tree.
                unsafe values.span[unchecked: leaf]
            }
        case .vectors(let vectors):
            for output in sums.indices {
                add(indices, of: rows, to: &sums[output]) { leaf, _ in vectors[leaf][output] }
            }
        case .linear(let leaves, let output):
            add(indices, of: rows, to: &sums[output]) { leaf, row in
                leaves[leaf].value { inputs.value(columns[$0][row]) }
            }
        }
    }

    @inline(__always)
    private func add<Index: FixedWidthInteger>(
        _ indices: [Index], of rows: Range<Int>, to sums: inout [Double], value: (Int, Int) -> Double
    ) {
        var target = sums.mutableSpan
        let indices = indices.span
        if self.sums.areSinglePrecision {
            for row in 0..<rows.count {
                let sum =
                    unsafe target[unchecked: rows.lowerBound &+ row]
                    + value(Int(indices[unchecked: row]), rows.lowerBound &+ row)
                unsafe target[unchecked: rows.lowerBound &+ row] = Double(Float(sum))
            }
        } else {
            for row in 0..<rows.count {
                unsafe target[unchecked: rows.lowerBound &+ row] += value(
                    Int(indices[unchecked: row]), rows.lowerBound &+ row)
            }
        }
    }
}
