import Models

/// ReduceSum along the columns.
struct ReduceSumOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        try node.checkInputs(1...2)
        let slot = try node.matrix(0)
        // Up to version 12 of the operators an attribute, from 13 on an input.
        let axes = try node.constant(1)?.integers() ?? node.attributes.integers("axes")
        guard let axes, axes.count == 1 else { throw ModelError("its axes are not given; expected the last one") }
        try slot.shape.checkLast(axis: axes[0])
        guard try node.attributes.integer("keepdims") ?? 1 == 1 else {
            throw ModelError("keepdims 0 is not supported; expected 1")
        }
        return [.slot(try builder.add(RowSum(type: slot.type), reading: [slot], type: slot.type, shape: .matrix(1)))]
    }
}
