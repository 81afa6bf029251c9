import Models

/// Concat along the last axis: columns side by side.
struct ConcatOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        guard let axis = try node.attributes.integer("axis") else {
            throw ModelError("its attribute \"axis\" is missing")
        }
        let slots = try node.inputs.indices.map { try node.slot($0) }
        guard let first = slots.first else { throw ModelError("it has no inputs; expected at least 1") }
        var width = 0
        for slot in slots {
            guard slot.type == first.type, slot.shape.rank == first.shape.rank,
                slot.shape.leading == first.shape.leading
            else { throw ModelError("its inputs differ in type or axes; expected the same of all") }
            try slot.shape.checkLast(axis: axis)
            width += slot.width
        }
        var shape = first.shape
        shape.inner[shape.inner.count - 1] = width
        let step = Concatenation(isText: first.type == .text)
        return [.slot(try builder.add(step, reading: slots, type: first.type, shape: shape))]
    }
}
