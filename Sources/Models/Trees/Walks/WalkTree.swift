/// A tree of any size, walked from the root by many rows at once.
///
/// The rows go down together, a level at a time: the next node of one row does not wait for that of another, so the
/// processor overlaps their look-ups. A step has no branch: children stand side by side, and the answer to the split is
/// added to the index of the left one. A leaf is its own left child and sends no row right, so that rows which have
/// arrived stay.
struct WalkTree: Sendable {
    /// A split, or a leaf; 12 bytes, so that large trees stay in the second-level cache.
    struct Node {
        /// The left child; the right one follows it.
        var left: UInt32
        /// Where the column begins.
        var column: UInt32
        /// The bits of a cell that are looked at.
        var mask: UInt16
        /// A row goes right when these bits are more than that.
        var rank: UInt16
    }

    private var nodes: [Node] = []
    /// For each node that is a leaf, its index in the tree.
    private var leaves: [UInt32] = []
    private var depth = 0

    /// Prepares a tree.
    ///
    /// - Parameters:
    ///   - columns: the columns of the trees.
    ///   - rows: how many cells a column has.
    init(_ tree: Tree, columns: inout SplitColumns<UInt16>, rows: Int) {
        var level: [Tree.Child] = [tree.splits.isEmpty ? .leaf(0) : .split(0)]
        while !level.isEmpty {
            var next: [Tree.Child] = []
            let start = nodes.count + level.count
            for child in level {
                switch child {
                case .leaf(let leaf):
                    nodes.append(Node(left: UInt32(nodes.count), column: 0, mask: 0, rank: .max))
                    leaves.append(UInt32(leaf))
                case .split(let index):
                    let split = tree.splits[index]
                    nodes.append(Node(columns.question(of: split), left: start + next.count, rows: rows))
                    leaves.append(0)
                    next += [split.left, split.right]
                }
            }
            if !next.isEmpty { depth += 1 }
            level = next
        }
    }

    /// The leaf of every row.
    ///
    /// - Parameters:
    ///   - cells: the columns of the block, each as long as `leaves`.
    ///   - leaves: where they are written.
    func leaves(of cells: [UInt16], into leaves: inout [UInt32]) {
        var target = leaves.mutableSpan
        for row in target.indices { target[row] = 0 }
        for start in stride(from: 0, to: target.count, by: Self.group) {
            let rows = start..<min(start + Self.group, target.count)
            var level = 0
            while level < depth, step(rows, cells.span, &target) { level += 1 }
        }
        for row in target.indices { target[row] = self.leaves[Int(target[row])] }
    }

    /// So many rows go down together; enough to overlap, few enough to stop when all have arrived.
    private static let group = 64

    /// Takes rows a level down; false when none of them moved.
    ///
    /// Unchecked: nodes point to nodes and to columns that there are. The checks would be two branches a step.
    @inline(__always)
    private func step(_ rows: Range<Int>, _ cells: Span<UInt16>, _ places: inout MutableSpan<UInt32>) -> Bool {
        let nodes = nodes.span
        var moved: UInt32 = 0
        for row in rows {
            let place = unsafe places[unchecked: row]
            let node = unsafe nodes[unchecked: Int(place)]
            let cell = unsafe cells[unchecked: Int(node.column) &+ row]
            let next = node.left &+ (cell & node.mask > node.rank ? 1 : 0)
            moved |= next ^ place
            unsafe places[unchecked: row] = next
        }
        return moved != 0
    }
}

extension WalkTree.Node {
    fileprivate init(_ question: SplitColumns<UInt16>.Question, left: Int, rows: Int) {
        self.left = UInt32(left)
        switch question {
        case .rank(let rank, let column):
            self.column = UInt32(column * rows)
            mask = .max
            self.rank = rank
        case .bit(let bit, let column):
            self.column = UInt32(column * rows)
            mask = bit
            rank = 0
        }
    }
}
