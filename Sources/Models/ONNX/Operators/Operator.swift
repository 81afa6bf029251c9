/// What ONNX calls an operator: how a node that uses it becomes steps.
protocol Operator: Sendable {
    /// Which of the node's outputs ``compile(_:into:)`` gives: a classifier's label comes first, and is not computed.
    var output: Int { get }

    /// Turns a node into steps, and checks all that must hold for them.
    ///
    /// - Parameters:
    ///   - node: the node; every attribute that is supported is taken from it.
    ///   - builder: where the steps go.
    /// - Returns: what the output stands for.
    /// - Throws: ``ModelError`` when something does not fit or is not supported; the caller says which node it was.
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> Operand
}

extension Operator {
    var output: Int { 0 }
}
