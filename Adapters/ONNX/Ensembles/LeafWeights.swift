import Models

/// What the leaves of all trees add to the outputs.
struct LeafWeights {
    /// What a leaf adds to one output.
    struct Entry: Equatable {
        let output: Int
        let weight: Double
    }

    /// The entries, those of a node side by side.
    private let entries: [Entry]
    /// Where the entries of each node begin, and at the end their number.
    private let starts: [Int]
    /// The outputs that some leaf adds to.
    let outputs: Set<Int>
    /// Whether no leaf takes anything off.
    let areAllPositive: Bool

    /// The number of entries.
    var count: Int { entries.count }

    /// What the leaf at a position among the nodes adds.
    func entries(of position: Int) -> ArraySlice<Entry> { entries[starts[position]..<starts[position + 1]] }

    /// Takes the attributes `class_…` or `target_…`.
    ///
    /// - Parameters:
    ///   - attributes: where they are taken from.
    ///   - prefix: `class` or `target`.
    ///   - outputCount: the number of outputs.
    ///   - nodes: the nodes.
    /// - Throws: `ModelError` when they differ in length, or name a leaf or an output that does not exist.
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
        let leaves = try weights.indices.map { index in
            let key = EnsembleNodes.Key(tree: trees[index], node: ids[index])
            guard let position = nodes.positions[key], nodes.modes[position] == .leaf else {
                throw key.fault("has a weight and is no leaf; expected a leaf")
            }
            guard (0..<outputCount).contains(outputs[index]) else {
                throw key.fault("adds to \(prefix) \(outputs[index]); expected one from 0 to \(outputCount - 1)")
            }
            return position
        }
        var counts = [Int](repeating: 0, count: nodes.count)
        for leaf in leaves { counts[leaf] += 1 }
        starts = counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
        var next = starts
        var entries = [Entry](repeating: Entry(output: 0, weight: 0), count: weights.count)
        for (index, leaf) in leaves.enumerated() {
            entries[next[leaf]] = Entry(output: outputs[index], weight: weights[index])
            next[leaf] += 1
        }
        self.entries = entries
        self.outputs = Set(outputs)
        areAllPositive = weights.allSatisfy { $0 >= 0 }
        try checkUnique(nodes)
    }

    private func checkUnique(_ nodes: EnsembleNodes) throws {
        for position in 0..<nodes.count {
            let leaf = entries(of: position)
            guard leaf.count > 1, Set(leaf.map(\.output)).count < leaf.count else { continue }
            throw nodes.key(of: position).fault("has two weights for one output; expected one")
        }
    }

    /// Whether every leaf adds to every output.
    func isComplete(outputCount: Int, nodes: EnsembleNodes) -> Bool {
        nodes.modes.enumerated().allSatisfy { $1 != .leaf || entries(of: $0).count == outputCount }
    }
}
