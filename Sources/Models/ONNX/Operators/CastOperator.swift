/// Cast between numbers; of texts only to texts.
struct CastOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> Operand {
        try node.checkInputs(1...1)
        node.attributes.ignore("saturate")
        guard let code = try node.attributes.integer("to") else { throw ModelError("its attribute \"to\" is missing") }
        let type = try ElementType(code: Int32(truncatingIfNeeded: code))
        let slot = try node.slot(0)
        guard (type == .text) == (slot.type == .text) else {
            throw ModelError(
                "a cast from \(slot.type) to \(type) is not supported; expected numbers, or texts, on both sides")
        }
        guard type != slot.type else { return .slot(slot) }
        let step = ColumnMap { value, _ in type.cast(value) }
        return .slot(try builder.add(step, reading: [slot], type: type, shape: slot.shape))
    }
}
