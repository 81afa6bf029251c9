import Models

/// ArrayFeatureExtractor: some columns of a matrix; or, for a position in each row, the number at that position of a list.
struct ArrayFeatureExtractorOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        try node.checkInputs(2...2)
        switch (try node.operand(0), try node.operand(1)) {
        case (.slot, .constant(let indices)):
            let slot = try node.slot(0)
            guard slot.shape.rank == 2, slot.shape.leading == 0 else {
                throw ModelError("its first input has \(slot.shape.rank) axes; expected rows and columns")
            }
            let positions = try indices.integers()
            let selection = try slot.selection(positions)
            return [
                .slot(
                    try builder.add(selection, reading: [slot], type: slot.type, shape: .matrix(positions.count)))
            ]
        case (.constant(let list), .slot(let position)):
            let values = try list.numbers()
            guard list.dims.count == 1, !values.isEmpty, position.type == .int64, position.width == 1 else {
                throw ModelError("it takes from something else than a list; expected a list and one position a row")
            }
            // Positions come from ArgMin over as many columns as the list is long.
            let step = ColumnMap { index, _ in values[min(max(Int(exactly: index) ?? 0, 0), values.count - 1)] }
            // The specification puts the rows along the second axis here.
            let shape = Shape(leading: 1, inner: [])
            return [.slot(try builder.add(step, reading: [position], type: list.type, shape: shape))]
        default:
            throw ModelError("both its inputs are constant, or neither is; expected one of each")
        }
    }
}
