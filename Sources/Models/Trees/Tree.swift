/// One decision tree. A row begins at split 0, or at leaf 0 where there is no split, and ends at a leaf.
struct Tree: Equatable, Sendable {
    /// Where a row goes on from a split.
    enum Child: Equatable, Sendable {
        /// To another split of the tree.
        case split(Int)
        /// To a leaf of the tree.
        case leaf(Int)
    }

    /// What a leaf adds to the margins.
    enum Leaves: Equatable, Sendable {
        /// A number for each leaf, all for one output.
        case scalars([Double], output: Int)
        /// For each leaf a number for every output.
        case vectors([[Double]])
        /// For each leaf a linear function of the row, all for one output.
        case linear([LinearLeaf], output: Int)
    }

    /// The splits.
    var splits: [Split]
    /// The leaves.
    var leaves: Leaves

    /// The number of leaves.
    var leafCount: Int {
        switch leaves {
        case .scalars(let values, _): values.count
        case .vectors(let values): values.count
        case .linear(let leaves, _): leaves.count
        }
    }
}
