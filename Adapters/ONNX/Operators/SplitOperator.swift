import Models

/// Split along the last axis: the columns in several parts, one after the other.
struct SplitOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        try node.checkInputs(1...2)
        let slot = try node.slot(0)
        try slot.shape.checkLast(axis: try node.attributes.integer("axis") ?? 0)
        var start = 0
        return try widths(of: &node, total: slot.width).map { width in
            defer { start += width }
            var shape = slot.shape
            shape.inner[shape.inner.count - 1] = width
            let selection = try slot.selection(Array(start..<start + width))
            return .slot(try builder.add(selection, reading: [slot], type: slot.type, shape: shape))
        }
    }

    /// The number of columns of each part: as given (up to version 12 of the operators by an attribute, from 13 on by an
    /// input), otherwise equal ones, of which the last may be smaller.
    private func widths(of node: inout Node, total: Int) throws -> [Int] {
        let count = try node.attributes.integer("num_outputs") ?? node.outputCount
        guard count == node.outputCount, (1...total).contains(count) else {
            throw ModelError("it splits \(total) columns into \(count) outputs; expected 1 to \(total) of them")
        }
        let given = try node.constant(1)?.integers() ?? node.attributes.integers("split")
        let size = (total + count - 1) / count
        let widths = given ?? (0..<count).map { min(size, total - $0 * size) }
        guard widths.count == count, widths.allSatisfy({ (1...total).contains($0) }), widths.reduce(0, +) == total
        else {
            throw ModelError("its \(widths.count) parts do not fit; expected \(count) parts of \(total) columns in all")
        }
        return widths
    }
}
