/// A graph, checked as a whole: what is written once and before it is read, and which nodes an output needs.
struct GraphOutline {
    /// For each name that a node writes, the position of that node.
    private var writers: [String: Int] = [:]
    private let graph: GraphProto

    /// Checks a graph.
    ///
    /// - Throws: ``ModelError`` naming node and value when one is written twice, or read before it is written.
    init(_ graph: GraphProto) throws {
        self.graph = graph
        var known: Set<String> = []
        for constant in graph.initializer where !known.insert(constant.name).inserted || constant.name.isEmpty {
            throw ModelError(
                "the initializer \"\(constant.name)\" has no name or is there twice; expected every name once")
        }
        let constants = known
        // Old files list constants among the inputs as well.
        for input in graph.input where !constants.contains(input.name) {
            guard known.insert(input.name).inserted, !input.name.isEmpty else {
                throw ModelError("the input \"\(input.name)\" has no name or is there twice; expected every name once")
            }
        }
        let written = Set(graph.node.flatMap(\.output))
        for (index, node) in graph.node.enumerated() {
            for name in node.input where !name.isEmpty && !known.contains(name) {
                throw ModelError(
                    written.contains(name)
                        ? "\(node.title(index)): it reads \"\(name)\" before it is written (a cycle, or nodes out of order)"
                        : "\(node.title(index)): it reads \"\(name)\", which nothing writes")
            }
            for name in node.output where !name.isEmpty {
                guard known.insert(name).inserted else {
                    throw ModelError("\(node.title(index)): it writes \"\(name)\", which is written already")
                }
                writers[name] = index
            }
        }
        for output in graph.output where !known.contains(output.name) {
            throw ModelError("the output \"\(output.name)\" is written by no node")
        }
    }

    /// The nodes that some value needs, in the order of the file.
    func nodes(for name: String) -> [Int] {
        var needed: Set<Int> = []
        var open = [name]
        while let name = open.popLast() {
            guard let writer = writers[name], needed.insert(writer).inserted else { continue }
            open.append(contentsOf: graph.node[writer].input)
        }
        return needed.sorted()
    }
}

extension NodeProto {
    /// How errors name a node: its position in the file, its name and its operator.
    func title(_ index: Int) -> String { "node \(index) \"\(name)\" (\(opType))" }
}
