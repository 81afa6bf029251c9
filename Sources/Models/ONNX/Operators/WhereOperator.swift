import Domain

/// Where: a constant in the rows that meet a condition, as imputers of texts write it.
struct WhereOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> Operand {
        try node.checkInputs(3...3)
        let condition = try node.slot(0)
        let rest = try node.slot(2)
        guard condition.type == .boolean, condition.width == 1, rest.width == 1, condition.shape == rest.shape else {
            throw ModelError("its condition or its last input has several columns; expected one column in each")
        }
        guard let fill = try node.constant(1), fill.type == rest.type, fill.count == 1 else {
            throw ModelError("what it fills in does not fit; expected one constant of type \(rest.type)")
        }
        return .slot(
            try builder.add(Filling(fill: fill.values), reading: [condition, rest], type: rest.type, shape: rest.shape))
    }
}

/// Puts a constant where a condition holds.
private struct Filling: Step {
    let fill: Tensor.Values

    func run(_ inputs: [Columns], _ batch: inout Batch) -> Columns {
        let condition = inputs[0].numbers[0]
        switch (fill, inputs[1]) {
        case (.numbers(let fill), .numbers(let columns)):
            return .numbers(columns.map { zip(condition, $0).map { $0 != 0 ? fill[0] : $1 } })
        case (.texts(let fill), .texts(let columns)):
            return .texts(columns.map { zip(condition, $0).map { $0 != 0 ? fill[0] : $1 } })
        default:
            // Ruled out when compiled.
            return inputs[1]
        }
    }
}
