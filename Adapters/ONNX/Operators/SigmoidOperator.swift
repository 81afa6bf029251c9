import Models

/// Sigmoid: the logistic function of each number.
struct SigmoidOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        try node.checkInputs(1...1)
        let slot = try node.numericSlot(0)
        guard slot.type.isFloatingPoint else {
            throw ModelError("its input has no fractions; expected float or double")
        }
        let step = PostTransform(kind: .logistic, type: slot.type)
        return [.slot(try builder.add(step, reading: [slot], type: slot.type, shape: slot.shape))]
    }
}
