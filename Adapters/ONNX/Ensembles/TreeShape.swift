import Models

/// One tree of an ensemble, walked from its root: which node is which split or leaf.
struct TreeShape {
    /// The splits; the first is the root.
    let splits: [Split]
    /// The positions of its leaves among the nodes, in the order of the leaves.
    let leaves: [Int]

    /// Walks a tree, with a list instead of recursion: a file must not decide how deep the stack gets.
    ///
    /// - Parameters:
    ///   - members: the positions of its nodes; the first is the root.
    ///   - nodes: the nodes of all trees.
    ///   - featureCount: how many features there are.
    /// - Throws: `ModelError` naming tree and node when it is no tree.
    init(members: [Int], nodes: EnsembleNodes, featureCount: Int) throws {
        var places: [Int: Tree.Child] = [:]
        var inner: [(position: Int, children: EnsembleNodes.Children)] = []
        var leaves: [Int] = []
        var open = Array(members.prefix(1))
        while let position = open.popLast() {
            guard places[position] == nil else {
                throw nodes.key(of: position).fault("is reached twice (a cycle, or two parents); expected a tree")
            }
            guard nodes.modes[position] != .leaf else {
                places[position] = .leaf(leaves.count)
                leaves.append(position)
                continue
            }
            try nodes.checkSplit(position, featureCount: featureCount)
            places[position] = .split(inner.count)
            let children = try nodes.children(of: position)
            inner.append((position, children))
            open.append(children.whenFalse)
            open.append(children.whenTrue)
        }
        if let lost = members.first(where: { places[$0] == nil }) {
            throw nodes.key(of: lost).fault("is never reached from the root, node \(nodes.ids[members[0]])")
        }
        splits = try inner.map { position, children in
            guard let whenTrue = places[children.whenTrue], let whenFalse = places[children.whenFalse] else {
                throw nodes.key(of: position).fault("leads nowhere")
            }
            let (test, passesWhenTrue) = nodes.modes[position].test(nodes.thresholds[position])
            return Split(
                feature: nodes.features[position], test: test, missing: .nan,
                missingGoesLeft: nodes.missingIsTrue[position] == passesWhenTrue,
                left: passesWhenTrue ? whenTrue : whenFalse, right: passesWhenTrue ? whenFalse : whenTrue)
        }
        self.leaves = leaves
    }
}
