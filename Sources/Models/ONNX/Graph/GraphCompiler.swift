/// Turns a graph into a program: what is known of every name, node after node.
struct GraphCompiler {
    private var operands: [String: Operand] = [:]
    private let versions: OperatorVersions
    private let graph: GraphProto
    private let outline: GraphOutline
    /// The steps so far.
    private(set) var builder = ProgramBuilder()
    /// What the model is: its last operator that is a model by itself, otherwise the last operator.
    private(set) var objective = ""

    /// A compiler for a model whose constants are read, and checked.
    init(_ message: ModelProto) throws {
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
    }

    /// The inputs that are no constants.
    var inputs: [ValueInfoProto] { graph.input.filter { operands[$0.name] == nil } }

    /// Gives an input a slot.
    mutating func addInput(_ name: String, type: ElementType, width: Int) throws {
        operands[name] = .slot(try builder.addInput(type: type, shape: .matrix(width)))
    }

    /// Compiles the nodes that a value needs, and no others: the label of a classifier has nodes of its own.
    ///
    /// - Returns: the slot of the value.
    /// - Throws: ``ModelError`` naming the node.
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
        let (domain, used) = try OperatorTable.find(message)
        try versions.check(domain)
        var node = Node(
            inputs: try message.input.map { name in
                guard !name.isEmpty else { return nil }
                guard let operand = operands[name] else {
                    throw ModelError("\"\(name)\" is a label, which is not computed")
                }
                return operand
            }, attributes: try Attributes(message.attribute))
        let operand = try used.compile(&node, into: &builder)
        try node.attributes.checkEmpty()
        guard message.output.indices.contains(used.output) else {
            throw ModelError("it has \(message.output.count) outputs; expected at least \(used.output + 1)")
        }
        operands[message.output[used.output]] = operand
        if OperatorTable.models.contains(message.opType) || !OperatorTable.models.contains(objective) {
            objective = message.opType
        }
    }
}
