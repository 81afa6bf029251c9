import Models

/// Abs, Exp, Log, Neg, Reciprocal, Relu, Sqrt, Tanh: a function of each number.
struct ElementwiseOperator: Operator {
    let function: @Sendable (Double) -> Double

    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        try node.checkInputs(1...1)
        let slot = try node.numericSlot(0)
        guard slot.type.isFloatingPoint else {
            throw ModelError("its input has no fractions; expected float or double")
        }
        let step = ColumnMap { [function] value, _ in slot.type.rounded(function(value)) }
        return [.slot(try builder.add(step, reading: [slot], type: slot.type, shape: slot.shape))]
    }
}
