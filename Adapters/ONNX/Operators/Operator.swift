/// What ONNX calls an operator: how a node that uses it becomes steps of a program.
protocol Operator: Sendable {
    /// Compiles a node into steps and checks everything that must hold for them.
    ///
    /// - Parameters:
    ///   - node: the node; every supported attribute is taken from it.
    ///   - builder: where the steps are added.
    /// - Returns: what the outputs of the node stand for, in order; nil for one that is not computed, such as the label of
    ///   a classifier.
    /// - Throws: `ModelError` when something does not fit or is not supported; the caller adds which node it was.
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?]
}
