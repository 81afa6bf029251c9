/// Reshape, as far as every row keeps its values: −1 stands for the rows.
struct ReshapeOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> Operand {
        try node.checkInputs(2...2)
        guard try node.attributes.integer("allowzero") ?? 0 == 0 else {
            throw ModelError("allowzero 1 is not supported; expected 0")
        }
        let slot = try node.slot(0)
        guard let target = try node.constant(1)?.integers(), target.count <= 4 else {
            throw ModelError("its shape is missing, or has more than 4 axes")
        }
        guard let rows = target.firstIndex(of: -1), target[..<rows].allSatisfy({ $0 == 1 }),
            let width = Self.product(target[(rows + 1)...]), width == slot.width
        else {
            throw ModelError("the shape \(target) is not supported; expected [-1, \(slot.width)]: a row for each row")
        }
        let shape = Shape(leading: rows, inner: Array(target[(rows + 1)...]))
        return .slot(try builder.add(Renaming(), reading: [slot], type: slot.type, shape: shape))
    }

    /// The product of some sizes; nil when one is not positive, or it overflows.
    private static func product(_ sizes: ArraySlice<Int>) -> Int? {
        sizes.reduce(1 as Int?) { product, size in
            guard let product, size > 0 else { return nil }
            let (value, overflow) = product.multipliedReportingOverflow(by: size)
            return overflow ? nil : value
        }
    }
}
