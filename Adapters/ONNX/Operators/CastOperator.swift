import Models

/// Cast between numbers; texts only to texts.
struct CastOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        try node.checkInputs(1...1)
        node.attributes.ignore("saturate")
        guard let code = try node.attributes.integer("to") else { throw ModelError("its attribute \"to\" is missing") }
        let type = try ElementType(code: Int32(truncatingIfNeeded: code))
        return [.slot(try builder.cast(try node.slot(0), to: type))]
    }
}

/// CastLike: a cast to the type of the second input.
struct CastLikeOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        try node.checkInputs(2...2)
        node.attributes.ignore("saturate")
        return [.slot(try builder.cast(try node.slot(0), to: try node.operand(1).type))]
    }
}

extension ProgramBuilder {
    /// A slot whose values are cast to a type.
    ///
    /// - Throws: `ModelError` for a cast between texts and numbers.
    fileprivate mutating func cast(_ slot: Slot, to type: ElementType) throws -> Slot {
        guard (type == .text) == (slot.type == .text) else {
            throw ModelError(
                "a cast from \(slot.type) to \(type) is not supported; expected numbers, or texts, on both sides")
        }
        guard type != slot.type else { return slot }
        return try add(
            ColumnMap { value, _ in type.cast(value) }, reading: [slot], type: type, shape: slot.shape)
    }
}
