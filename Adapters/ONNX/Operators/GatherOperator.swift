import Models

/// Gather along the last axis: some of the columns.
struct GatherOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        try node.checkInputs(2...2)
        let slot = try node.slot(0)
        try slot.shape.checkLast(axis: try node.attributes.integer("axis") ?? 0)
        guard let indices = try node.constant(1), indices.dims.count == 1 else {
            throw ModelError("its indices are no list; expected a constant list")
        }
        var shape = slot.shape
        shape.inner[shape.inner.count - 1] = indices.count
        let positions = try indices.integers().map { $0 < 0 ? $0 + slot.width : $0 }
        return [.slot(try builder.add(try slot.selection(positions), reading: [slot], type: slot.type, shape: shape))]
    }
}

extension Slot {
    /// The step that takes some of its columns.
    ///
    /// - Throws: `ModelError` when a position is not that of a column.
    func selection(_ positions: [Int]) throws -> ColumnSelection {
        guard let wrong = positions.first(where: { !(0..<width).contains($0) }) else {
            guard !positions.isEmpty else { throw ModelError("it takes no columns; expected at least one") }
            return ColumnSelection(positions: positions)
        }
        throw ModelError("it takes column \(wrong); expected one from 0 to \(width - 1)")
    }
}
