import Models

extension Forest {
    /// How many numbers the leaves of a tree may hold for each of its weights in the file, where they have one for every
    /// output, before the graph has to make room for them.
    private static let spread = 16

    /// The trees of a tree ensemble operator, in the order in which they first appear. The sums begin with 0.
    ///
    /// - Parameters:
    ///   - nodes: the nodes.
    ///   - weights: what the leaves add.
    ///   - outputCount: the number of outputs of the trees.
    ///   - slot: what the trees read.
    ///   - builder: where there must be room for them.
    init(
        nodes: EnsembleNodes, weights: LeafWeights, outputCount: Int, reading slot: Slot,
        into builder: inout ProgramBuilder
    ) throws {
        var members: [Int: [Int]] = [:]
        var order: [Int] = []
        for (position, tree) in nodes.trees.enumerated() {
            if members[tree] == nil { order.append(tree) }
            members[tree, default: []].append(position)
        }
        let trees = try order.map { tree in
            let shape = try TreeShape(members: members[tree] ?? [], nodes: nodes, featureCount: slot.width)
            let leaves = shape.leaves.map(weights.entries(of:))
            let outputs = Set(leaves.joined().lazy.map(\.output))
            guard outputs.count > 1 else {
                return Tree(splits: shape.splits, leaves: Self.scalars(leaves, outputs.first))
            }
            // A file of many classes and many leaves with hardly any weights would fill the memory.
            let weightCount = leaves.reduce(0) { $0 + $1.count }
            try builder.makeRoom(for: max(0, leaves.count * outputCount - Self.spread * weightCount))
            return Tree(splits: shape.splits, leaves: .vectors(leaves.map { Self.vector($0, outputCount) }))
        }
        let isSinglePrecision = slot.type.isSinglePrecision
        try self.init(
            inputs: Inputs(
                count: slot.width, areSinglePrecision: isSinglePrecision, fractionsBelowZeroAreZero: false),
            sums: Sums(start: [Double](repeating: 0, count: outputCount), areSinglePrecision: isSinglePrecision),
            trees: trees)
    }

    private static func scalars(_ leaves: [ArraySlice<LeafWeights.Entry>], _ output: Int?) -> Tree.Leaves {
        .scalars(leaves.map { $0.first?.weight ?? 0 }, output: output ?? 0)
    }

    private static func vector(_ leaf: ArraySlice<LeafWeights.Entry>, _ outputCount: Int) -> [Double] {
        leaf.reduce(into: [Double](repeating: 0, count: outputCount)) { $0[$1.output] = $1.weight }
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
