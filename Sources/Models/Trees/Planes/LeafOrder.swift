/// The leaves of a tree from left to right.
struct LeafOrder: Sendable {
    /// The index of each leaf in its tree.
    private(set) var leaves: [Int] = []
    /// For each split, which of them, in this order, are below its left child.
    private(set) var leftLeaves: [Range<Int>]

    /// Goes through a tree with a list instead of recursion: a file must not decide how deep the stack gets.
    init(of tree: Tree) {
        leftLeaves = [Range<Int>](repeating: 0..<0, count: tree.splits.count)
        var open: [(child: Tree.Child, rightOf: Int?)] = [(tree.splits.isEmpty ? .leaf(0) : .split(0), nil)]
        while let (child, rightOf) = open.popLast() {
            if let split = rightOf { leftLeaves[split] = leftLeaves[split].lowerBound..<leaves.count }
            switch child {
            case .leaf(let leaf): leaves.append(leaf)
            case .split(let split):
                leftLeaves[split] = leaves.count..<leaves.count
                open.append((tree.splits[split].right, split))
                open.append((tree.splits[split].left, nil))
            }
        }
    }
}
