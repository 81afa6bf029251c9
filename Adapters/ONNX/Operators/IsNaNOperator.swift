import Models

/// IsNaN: whether a number is missing.
struct IsNaNOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        try node.checkInputs(1...1)
        let slot = try node.numericSlot(0)
        guard slot.type.isFloatingPoint else {
            throw ModelError("its input has no fractions; expected float or double")
        }
        let step = ColumnMap { value, _ in value.isNaN ? 1 : 0 }
        return [.slot(try builder.add(step, reading: [slot], type: .boolean, shape: slot.shape))]
    }
}
