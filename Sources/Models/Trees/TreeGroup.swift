/// Neighbouring trees of a forest, prepared for scoring chunks of rows.
///
/// Rows are scored block by block, so that the data of a block stay in the cache for all trees. Every value is first
/// replaced by what the trees need to know about it, a byte or two (``SplitColumns``). Then each tree finds the leaf of
/// every row, most trees by evaluating all their splits (``PlaneTree``), large and lopsided ones by walking (``WalkTree``),
/// and adds it to the row's sums.
struct TreeGroup: Sendable {
    private struct PreparedTree {
        let shape: Shape
        let values: LeafValues
    }

    private enum Shape {
        case planes(PlaneTree)
        case walk(WalkTree)
    }

    private let inputs: Forest.Inputs
    private let bytes: SplitColumns<Int8>
    private let words: SplitColumns<UInt16>
    private let trees: [PreparedTree]
    private let blockRows: Int

    /// Prepares trees of a forest.
    ///
    /// - Parameter orders: for each tree, the order of its leaves; nil for one that is walked.
    init(_ group: [Tree], orders: [LeafOrder?], of forest: Forest) {
        let pairs = zip(group, orders)
        var bytes = SplitColumns<Int8>(for: pairs.filter { $1 != nil }.map(\.0))
        var words = SplitColumns<UInt16>(for: pairs.filter { $1 == nil }.map(\.0))
        let rows = Self.blockRows(columns: bytes.count + 2 * words.count)
        trees = pairs.map { tree, order in
            guard let order else {
                return PreparedTree(
                    shape: .walk(WalkTree(tree, columns: &words, rows: rows)),
                    values: LeafValues(tree, order: Array(0..<tree.leafCount), sums: forest.sums))
            }
            return PreparedTree(
                shape: .planes(PlaneTree(tree, order: order, columns: &bytes)),
                values: LeafValues(tree, order: order.leaves, sums: forest.sums))
        }
        bytes.seal()
        words.seal()
        self.bytes = bytes
        self.words = words
        inputs = forest.inputs
        blockRows = rows
    }

    /// Adds the leaves of every row to its sums.
    ///
    /// - Parameters:
    ///   - sums: a column for each output.
    ///   - columns: the values of each feature, in the order of the features; NaN is missing, a category is its code.
    ///   - rowCount: how many values a column has.
    func add(to sums: inout [[Double]], columns: [[Double]], rowCount: Int) {
        var bytes = [Int8](repeating: 0, count: self.bytes.count * blockRows)
        var words = [UInt16](repeating: 0, count: self.words.count * blockRows)
        var block = FeatureBlock(rows: blockRows)
        var smallLeaves = [UInt8](repeating: 0, count: blockRows)
        var largeLeaves = [UInt32](repeating: 0, count: blockRows)
        for start in stride(from: 0, to: rowCount, by: blockRows) {
            self.bytes.fill(&bytes, using: &block, columns: columns, start: start, inputs: inputs)
            self.words.fill(&words, using: &block, columns: columns, start: start, inputs: inputs)
            let rows = start..<min(start + blockRows, rowCount)
            for tree in trees {
                switch tree.shape {
                case .planes(let planes):
                    planes.leaves(of: bytes, into: &smallLeaves)
                    tree.values.add(smallLeaves, of: rows, to: &sums, columns: columns, inputs: inputs)
                case .walk(let walk):
                    walk.leaves(of: words, into: &largeLeaves)
                    tree.values.add(largeLeaves, of: rows, to: &sums, columns: columns, inputs: inputs)
                }
            }
        }
    }

    /// The number of rows of a block, from 64 to 512: so many that the columns stay in the first-level cache.
    private static func blockRows(columns: Int) -> Int {
        var rows = 512
        while rows > Lanes.count, rows * columns > 32_768 { rows /= 2 }
        return rows
    }
}
