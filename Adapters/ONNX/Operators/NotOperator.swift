import Models

/// Not: whether something is false.
struct NotOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        try node.checkInputs(1...1)
        let slot = try node.slot(0)
        guard slot.type == .boolean else { throw ModelError("its input is no bool; expected bool") }
        let step = ColumnMap { value, _ in 1 - value }
        return [.slot(try builder.add(step, reading: [slot], type: .boolean, shape: slot.shape))]
    }
}
