/// What the leaves of all trees add to the outputs.
struct LeafWeights {
    /// For each leaf its outputs, with what it adds to each.
    private(set) var values: [EnsembleNodes.Key: [Int: Double]] = [:]
    /// The outputs that some leaf adds to.
    private(set) var outputs: Set<Int> = []
    /// Whether no leaf takes anything off.
    private(set) var areAllPositive = true

    /// Takes the attributes `class_…` or `target_…`.
    ///
    /// - Parameters:
    ///   - prefix: `class` or `target`.
    ///   - outputCount: the number of outputs.
    ///   - nodes: the nodes.
    /// - Throws: ``ModelError`` when they differ in length, or name a leaf or an output that does not exist.
    init(_ attributes: inout Attributes, prefix: String, outputCount: Int, nodes: EnsembleNodes) throws {
        let trees = try attributes.integers("\(prefix)_treeids") ?? []
        let ids = try attributes.integers("\(prefix)_nodeids") ?? []
        let outputs = try attributes.integers("\(prefix)_ids") ?? []
        let weights = try attributes.numbers("\(prefix)_weights") ?? []
        guard [trees.count, ids.count, outputs.count].allSatisfy({ $0 == weights.count }) else {
            throw ModelError(
                "\(prefix)_treeids, _nodeids, _ids and _weights have \(trees.count), \(ids.count), \(outputs.count) and "
                    + "\(weights.count) entries; expected as many in each")
        }
        for (index, weight) in weights.enumerated() {
            let key = EnsembleNodes.Key(tree: trees[index], node: ids[index])
            guard let position = nodes.positions[key], nodes.modes[position] == .leaf else {
                throw ModelError("tree \(key.tree): node \(key.node) has a weight and is no leaf; expected a leaf")
            }
            guard (0..<outputCount).contains(outputs[index]) else {
                throw ModelError(
                    "tree \(key.tree): node \(key.node) adds to \(prefix) \(outputs[index]); "
                        + "expected one from 0 to \(outputCount - 1)")
            }
            guard values[key, default: [:]].updateValue(weight, forKey: outputs[index]) == nil else {
                throw ModelError(
                    "tree \(key.tree): node \(key.node) has two weights for \(prefix) \(outputs[index]); expected one")
            }
            if weight < 0 { areAllPositive = false }
            self.outputs.insert(outputs[index])
        }
    }

    /// Whether every leaf adds to every output.
    func isComplete(outputCount: Int, leafCount: Int) -> Bool {
        values.count == leafCount && values.values.allSatisfy { $0.count == outputCount }
    }
}
