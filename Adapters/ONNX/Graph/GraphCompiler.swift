import Models

/// Compiles a graph into a program, node after node.
struct GraphCompiler {
    private(set) var operands: [String: Operand] = [:]
    private let versions: OperatorVersions
    private let graph: GraphProto
    /// The graph as a whole.
    let outline: GraphOutline
    /// The inputs that are no constants, in the order of the file.
    let inputs: [ONNXInput]
    /// The steps so far.
    private(set) var builder: ProgramBuilder
    /// The kind of the model: its last operator that is a model by itself, otherwise its last operator.
    private(set) var objective = ""

    /// Creates a compiler, with a slot for each input.
    ///
    /// - Parameter nameCount: the number of features for a single input of an unknown number of columns; nil if that is
    ///   unknown too.
    /// - Throws: `ModelError` when the graph, one of its constants or one of its inputs is refused.
    init(_ message: ModelProto, nameCount: Int?) throws {
        guard let graph = message.graph else { throw ModelError("it has no graph; expected an ONNX model") }
        versions = try OperatorVersions(message.opsetImport)
        self.graph = graph
        outline = try GraphOutline(graph)
        for constant in graph.initializer {
            do {
                operands[constant.name] = .constant(try Tensor(constant))
            } catch let error as ModelError {
                throw ModelError("initializer \"\(constant.name)\": \(error.message)")
            }
        }
        let values = graph.input.filter { [operands] in operands[$0.name] == nil }
        inputs = try values.map { try ONNXInput($0, nameCount: values.count == 1 ? nameCount : nil) }
        let rowCounts = Set(inputs.map(\.fixedRowCount))
        builder = ProgramBuilder(fixedRowCount: rowCounts.count == 1 ? rowCounts.first ?? nil : nil)
        for input in inputs {
            operands[input.name] = .slot(try builder.addInput(type: input.type, shape: .matrix(input.width)))
        }
    }

    /// Compiles the nodes that a value needs, and no others: nodes of a classifier's label are skipped.
    ///
    /// - Returns: the slot of the value.
    /// - Throws: `ModelError` naming the node.
    mutating func compile(_ name: String) throws -> Slot {
        for index in outline.nodes(for: name) {
            let node = graph.node[index]
            do {
                try compile(node)
            } catch let error as ModelError {
                throw ModelError("\(node.title(index)): \(error.message)")
            }
        }
        guard case .slot(let slot) = operands[name] else {
            throw ModelError("the output \"\(name)\" is the same for every row; expected scores")
        }
        return slot
    }

    private mutating func compile(_ message: NodeProto) throws {
        let (domain, operation) = try OperatorTable.find(message)
        try versions.check(domain)
        var node = Node(
            inputs: try message.input.map { name in
                guard !name.isEmpty else { return nil }
                guard let operand = operands[name] else {
                    throw ModelError("\"\(name)\" is a label, which is not computed")
                }
                return operand
            }, outputCount: message.output.count, attributes: try Attributes(message.attribute))
        let results = try operation.compile(&node, into: &builder)
        try node.attributes.checkEmpty()
        guard message.output.count <= results.count else {
            throw ModelError("it has \(message.output.count) outputs; expected at most \(results.count)")
        }
        for (name, operand) in zip(message.output, results) where !name.isEmpty { operands[name] = operand }
        if OperatorTable.models.contains(message.opType) || !OperatorTable.models.contains(objective) {
            objective = message.opType
        }
    }
}
