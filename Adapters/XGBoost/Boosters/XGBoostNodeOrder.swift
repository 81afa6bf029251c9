import Models

/// Which of the nodes of a tree are splits and which are leaves, in the order of a walk from the root.
struct XGBoostNodeOrder {
    /// The nodes with children; the root first.
    private(set) var splits: [Int] = []
    /// The nodes without children.
    private(set) var leaves: [Int] = []
    private var children: [Tree.Child?]

    /// Walks a tree, and checks that every node is reached once, except for the deleted ones.
    init(_ nodes: XGBoostNodes) throws {
        children = [Tree.Child?](repeating: nil, count: nodes.count)
        // A list instead of recursion: a file must not decide how deep the stack gets.
        var open = [0]
        while let node = open.popLast() {
            guard children[node] == nil else {
                throw ModelError("node \(node) is reached twice (a cycle); expected a tree")
            }
            guard nodes.left[node] != -1 else {
                children[node] = .leaf(leaves.count)
                leaves.append(node)
                continue
            }
            children[node] = .split(splits.count)
            splits.append(node)
            open.append(contentsOf: try Self.children(of: node, in: nodes))
        }
        let unreached = nodes.count - splits.count - leaves.count
        guard unreached == nodes.deletedCount else {
            throw ModelError(
                "\(unreached) nodes are never reached and \(nodes.deletedCount) are deleted (\"num_deleted\"); "
                    + "expected the same")
        }
    }

    /// The place in a `Tree` of a node that was reached.
    func child(_ node: Int) -> Tree.Child { children[node] ?? .leaf(0) }

    /// The children of a split, the right one first.
    private static func children(of node: Int, in nodes: XGBoostNodes) throws -> [Int] {
        let range = 1..<Int64(nodes.count)
        for child in [nodes.left[node], nodes.right[node]] {
            guard range.contains(child) else {
                throw ModelError("node \(node) has the child \(child); expected one from 1 to \(nodes.count - 1)")
            }
            guard nodes.parents[Int(child)] == node else {
                throw ModelError(
                    "node \(child) has the parent \(nodes.parents[Int(child)]); expected \(node), which leads there")
            }
        }
        // The library finds the right child there, whatever the list says.
        guard nodes.right[node] == nodes.left[node] + 1 else {
            throw ModelError(
                "node \(node) has the children \(nodes.left[node]) and \(nodes.right[node]); expected them side by side"
            )
        }
        return [Int(nodes.right[node]), Int(nodes.left[node])]
    }
}
