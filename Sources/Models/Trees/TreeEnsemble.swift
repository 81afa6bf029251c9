/// Decision trees, ready to score chunks.
///
/// Rows are taken block by block, so that what is known of a block stays in the first-level cache while all trees look at it. Every
/// value is first replaced by what the trees can tell of it: a byte (``ByteColumns``). Then tree after tree finds the
/// leaf of every row (``PlaneTree``) and adds it to the row's sums.
///
/// Nothing changes after it is made, so several threads may score with it at once.
struct TreeEnsemble: Sendable {
    private struct PreparedTree {
        let tree: PlaneTree
        let values: LeafValues
    }

    /// How many rows are taken together.
    private static let blockRows = 512

    private let forest: Forest
    private let columns: ByteColumns
    private let trees: [PreparedTree]
    private let isPlanes: Bool

    /// Prepares trees for scoring.
    init(_ forest: Forest) {
        self.forest = forest
        isPlanes = forest.trees.allSatisfy { $0.leafCount <= PlaneTree.leafLimit }
        let trees = isPlanes ? forest.trees : []
        var columns = ByteColumns(for: trees)
        self.trees = trees.map { tree in
            let order = LeafOrder(of: tree)
            return PreparedTree(
                tree: PlaneTree(tree, order: order, columns: &columns),
                values: LeafValues(tree, order: order.leaves, sums: forest.sums))
        }
        columns.seal()
        self.columns = columns
    }

    /// The margins of every row: a column for each output.
    ///
    /// - Parameters:
    ///   - columns: the values of each feature, in the order of the features; NaN is missing, a category is its code.
    ///   - rowCount: how many values a column has.
    func margins(of columns: [[Double]], rowCount: Int) -> [[Double]] {
        guard isPlanes else { return ReferenceWalk(forest: forest).margins(of: columns, rowCount: rowCount) }
        var sums = forest.sums.start.map { [Double](repeating: $0, count: rowCount) }
        var bytes = [Int8](repeating: 0, count: self.columns.count * Self.blockRows)
        var block = FeatureBlock(rows: Self.blockRows)
        var leaves = [UInt8](repeating: 0, count: Self.blockRows)
        for start in stride(from: 0, to: rowCount, by: Self.blockRows) {
            self.columns.fill(&bytes, using: &block, columns: columns, start: start, inputs: forest.inputs)
            let rows = start..<min(start + Self.blockRows, rowCount)
            for prepared in trees {
                prepared.tree.leaves(of: bytes, into: &leaves)
                prepared.values.add(leaves, of: rows, to: &sums, columns: columns, inputs: forest.inputs)
            }
        }
        return sums
    }
}
