/// One tree of an ensemble, walked from its root: which node is which split or leaf.
struct TreeShape {
    /// The splits; the first is the root.
    private(set) var splits: [Split] = []
    /// The nodes that are leaves, in the order of the leaves.
    private(set) var leaves: [EnsembleNodes.Key] = []

    /// Walks a tree, with a list instead of recursion: a file must not decide how deep the stack gets.
    ///
    /// - Parameters:
    ///   - tree: the tree's number in the file.
    ///   - members: the positions of its nodes; the first is the root.
    ///   - nodes: the nodes of all trees.
    ///   - featureCount: how many features there are.
    /// - Throws: ``ModelError`` naming tree and node when it is no tree.
    init(tree: Int, members: [Int], nodes: EnsembleNodes, featureCount: Int) throws {
        func fault(_ position: Int, _ what: String) -> ModelError {
            ModelError("tree \(tree): node \(nodes.ids[position]) \(what)")
        }
        var places: [Int: Tree.Child] = [:]
        var order: [Int] = []
        var open = Array(members.prefix(1))
        while let position = open.popLast() {
            guard places[position] == nil else {
                throw fault(position, "is reached twice (a cycle, or two parents); expected a tree")
            }
            if nodes.modes[position] == .leaf {
                places[position] = .leaf(leaves.count)
                leaves.append(EnsembleNodes.Key(tree: tree, node: nodes.ids[position]))
                continue
            }
            places[position] = .split(order.count)
            order.append(position)
            guard (0..<featureCount).contains(nodes.features[position]) else {
                throw fault(
                    position, "asks for feature \(nodes.features[position]); expected one from 0 to \(featureCount - 1)"
                )
            }
            guard !nodes.thresholds[position].isNaN else { throw fault(position, "has the threshold NaN") }
            for child in [nodes.whenFalse[position], nodes.whenTrue[position]] {
                guard let next = nodes.positions[EnsembleNodes.Key(tree: tree, node: child)] else {
                    throw fault(position, "leads to node \(child), which does not exist")
                }
                open.append(next)
            }
        }
        if let lost = members.first(where: { places[$0] == nil }) {
            throw fault(lost, "is never reached from the root, node \(nodes.ids[members[0]]); expected a tree")
        }
        splits = try order.map { position in
            let (test, passesWhenTrue) = nodes.modes[position].test(nodes.thresholds[position])
            let whenTrue = nodes.positions[EnsembleNodes.Key(tree: tree, node: nodes.whenTrue[position])]
            let whenFalse = nodes.positions[EnsembleNodes.Key(tree: tree, node: nodes.whenFalse[position])]
            guard let trueChild = whenTrue.flatMap({ places[$0] }), let falseChild = whenFalse.flatMap({ places[$0] })
            else { throw fault(position, "leads nowhere") }
            return Split(
                feature: nodes.features[position], test: test, missing: .nan,
                missingGoesLeft: nodes.missingIsTrue[position] == passesWhenTrue,
                left: passesWhenTrue ? trueChild : falseChild, right: passesWhenTrue ? falseChild : trueChild)
        }
    }
}
