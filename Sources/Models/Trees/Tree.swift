/// One decision tree. A row starts at split 0, or at leaf 0 when there is no split, and ends at a leaf.
public struct Tree: Equatable, Sendable {
    /// Where a row goes from a split.
    public enum Child: Equatable, Sendable {
        /// To another split of the tree.
        case split(Int)
        /// To a leaf of the tree.
        case leaf(Int)
    }

    /// What a leaf adds to the margins.
    public enum Leaves: Equatable, Sendable {
        /// A number for each leaf, all of them for one output.
        case scalars([Double], output: Int)
        /// For each leaf a number for every output.
        case vectors([[Double]])
        /// For each leaf a linear function of the row, all of them for one output.
        case linear([LinearLeaf], output: Int)
    }

    /// The splits.
    public var splits: [Split]
    /// The leaves.
    public var leaves: Leaves

    /// Creates a tree; ``Forest`` checks it.
    public init(splits: [Split], leaves: Leaves) {
        self.splits = splits
        self.leaves = leaves
    }

    /// The number of leaves.
    public var leafCount: Int {
        switch leaves {
        case .scalars(let values, _): values.count
        case .vectors(let values): values.count
        case .linear(let leaves, _): leaves.count
        }
    }
}
