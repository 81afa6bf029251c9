import Models

/// Softmax along the columns.
struct SoftmaxOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        try node.checkInputs(1...1)
        let slot = try node.matrix(0)
        guard slot.type.isFloatingPoint else {
            throw ModelError("its input has no fractions; expected float or double")
        }
        try slot.shape.checkLast(axis: try node.attributes.integer("axis") ?? -1)
        let step = PostTransform(kind: .softmax, type: slot.type)
        return [.slot(try builder.add(step, reading: [slot], type: slot.type, shape: slot.shape))]
    }
}
