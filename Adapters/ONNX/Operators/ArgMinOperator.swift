import Models

/// ArgMin along the columns: the position of the smallest, the first of several.
struct ArgMinOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        try node.checkInputs(1...1)
        let slot = try node.matrix(0)
        try slot.shape.checkLast(axis: try node.attributes.integer("axis") ?? 0)
        guard try node.attributes.integer("keepdims") ?? 1 == 1,
            try node.attributes.integer("select_last_index") ?? 0 == 0
        else { throw ModelError("keepdims 0 and select_last_index 1 are not supported") }
        return [.slot(try builder.add(SmallestColumn(), reading: [slot], type: .int64, shape: .matrix(1)))]
    }
}

/// The position of the column with the smallest number.
private struct SmallestColumn: Step {
    func run(_ inputs: [Columns], _ batch: inout Batch) -> Columns {
        let columns = inputs[0].numbers
        var smallest = columns[0]
        var positions = [Double](repeating: 0, count: batch.rowCount)
        for (position, column) in columns.enumerated().dropFirst() {
            for row in positions.indices where column[row] < smallest[row] {
                smallest[row] = column[row]
                positions[row] = Double(position)
            }
        }
        return .numbers([positions])
    }
}
