import Models

/// A graph, checked as a whole: every value is written once, and no node depends on itself.
struct GraphOutline {
    /// For each name that a node writes, the position of that node.
    private let writers: [String: Int]
    /// The positions of all nodes, each after those whose values it reads.
    private let order: [Int]
    private let graph: GraphProto

    /// Checks a graph. Its nodes may be in any order, although the specification requires the order of the computation.
    ///
    /// - Throws: `ModelError` naming node and value when a value is written twice or never, or when nodes form a cycle.
    init(_ graph: GraphProto) throws {
        self.graph = graph
        var known = try Self.given(graph)
        var writers: [String: Int] = [:]
        for (index, node) in graph.node.enumerated() {
            for name in node.output where !name.isEmpty {
                guard known.insert(name).inserted else {
                    throw ModelError("\(node.title(index)): it writes \"\(name)\", which is written already")
                }
                writers[name] = index
            }
        }
        for (index, node) in graph.node.enumerated() {
            if let name = node.input.first(where: { !$0.isEmpty && !known.contains($0) }) {
                throw ModelError("\(node.title(index)): it reads \"\(name)\", which nothing writes")
            }
        }
        for output in graph.output where !known.contains(output.name) {
            throw ModelError("the output \"\(output.name)\" is written by no node")
        }
        self.writers = writers
        order = try NodeOrder(graph.node, writers: writers).positions
    }

    /// The names of the constants and of the inputs.
    private static func given(_ graph: GraphProto) throws -> Set<String> {
        var known: Set<String> = []
        for constant in graph.initializer where !known.insert(constant.name).inserted || constant.name.isEmpty {
            throw ModelError(
                "the initializer \"\(constant.name)\" has no name or occurs twice; expected every name once")
        }
        let constants = known
        // Old files list constants among the inputs as well.
        for input in graph.input where !constants.contains(input.name) {
            guard known.insert(input.name).inserted, !input.name.isEmpty else {
                throw ModelError("the input \"\(input.name)\" has no name or occurs twice; expected every name once")
            }
        }
        return known
    }

    /// The nodes that a value needs, each after those whose values it reads.
    func nodes(for name: String) -> [Int] {
        var needed: Set<Int> = []
        var open = [name]
        while let name = open.popLast() {
            guard let writer = writers[name], needed.insert(writer).inserted else { continue }
            open.append(contentsOf: graph.node[writer].input)
        }
        return order.filter(needed.contains)
    }

    /// The node that writes a value; nil for an input or a constant.
    func writer(of name: String) -> NodeProto? { writers[name].map { graph.node[$0] } }
}

extension NodeProto {
    /// How errors name a node: its position in the file, its name and its operator.
    func title(_ index: Int) -> String { "node \(index) \"\(name)\" (\(opType))" }
}
