extension Forest {
    /// The trees of a tree ensemble operator, in the order in which they first appear. The sums begin with 0.
    ///
    /// - Parameters:
    ///   - nodes: the nodes.
    ///   - weights: what the leaves add.
    ///   - outputCount: the number of outputs of the trees.
    ///   - slot: what the trees read.
    init(nodes: EnsembleNodes, weights: LeafWeights, outputCount: Int, reading slot: Slot) throws {
        var members: [Int: [Int]] = [:]
        var order: [Int] = []
        for (position, tree) in nodes.trees.enumerated() {
            if members[tree] == nil { order.append(tree) }
            members[tree, default: []].append(position)
        }
        let trees = try order.map { tree in
            let shape = try TreeShape(
                tree: tree, members: members[tree] ?? [], nodes: nodes, featureCount: slot.width)
            let leaves = shape.leaves.map { weights.values[$0] ?? [:] }
            return Tree(splits: shape.splits, leaves: Self.leaves(leaves, outputCount: outputCount))
        }
        try self.init(
            inputs: Inputs(
                count: slot.width, areSinglePrecision: slot.type.isSinglePrecision, fractionsBelowZeroAreZero: false),
            sums: Sums(
                start: [Double](repeating: 0, count: outputCount), areSinglePrecision: slot.type.isSinglePrecision),
            trees: trees)
    }

    /// Numbers where all leaves of a tree add to one output, lists otherwise.
    private static func leaves(_ leaves: [[Int: Double]], outputCount: Int) -> Tree.Leaves {
        let outputs = Set(leaves.flatMap(\.keys))
        if outputs.count <= 1 {
            let output = outputs.first ?? 0
            return .scalars(leaves.map { $0[output] ?? 0 }, output: output)
        }
        return .vectors(leaves.map { leaf in (0..<outputCount).map { leaf[$0] ?? 0 } })
    }
}

extension Attributes {
    /// Takes a list of numbers that stands as floats, or as a tensor under a longer name.
    mutating func numbers(_ name: String) throws -> [Double]? {
        let floats = try floats(name)
        let tensor = try tensor("\(name)_as_tensor")
        guard floats == nil || tensor == nil else {
            throw ModelError("\(name) and \(name)_as_tensor are both there; expected one of them")
        }
        return try floats ?? tensor?.numbers()
    }
}
