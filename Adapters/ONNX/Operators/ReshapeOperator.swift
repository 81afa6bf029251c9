import Models

/// Reshape, as long as every row keeps its values: −1 stands for the rows, and so does the number of rows to which the
/// inputs are fixed.
struct ReshapeOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        try node.checkInputs(2...2)
        guard try node.attributes.integer("allowzero") ?? 0 == 0 else {
            throw ModelError("allowzero 1 is not supported; expected 0")
        }
        let slot = try node.slot(0)
        guard let target = try node.constant(1)?.integers(), target.count <= 4 else {
            throw ModelError("its shape is missing, or has more than 4 axes")
        }
        let sizes = builder.fixedRowCount.flatMap { Self.resolved(target, rowCount: $0, width: slot.width) } ?? target
        guard let rows = sizes.firstIndex(of: -1), sizes[..<rows].allSatisfy({ $0 == 1 }),
            Self.product(sizes[(rows + 1)...]) == slot.width
        else {
            throw ModelError("the shape \(target) is not supported; expected [-1, \(slot.width)]: a row for each row")
        }
        let inner = Array(sizes[(rows + 1)...])
        let shape = Shape(leading: rows, inner: inner)
        return [.slot(try builder.add(Renaming(), reading: [slot], type: slot.type, shape: shape))]
    }

    /// A shape for a fixed number of rows, changed so that −1 stands for the rows; nil when it does not fit.
    private static func resolved(_ target: [Int], rowCount: Int, width: Int) -> [Int]? {
        guard target.count(where: { $0 == -1 }) <= 1, let count = product([rowCount, width]),
            let rest = product(target.filter { $0 != -1 }), count.isMultiple(of: rest)
        else { return nil }
        var sizes = target.map { $0 == -1 ? count / rest : $0 }
        guard let rows = sizes.firstIndex(where: { $0 != 1 || rowCount == 1 }), sizes[rows] == rowCount else {
            return nil
        }
        sizes[rows] = -1
        return sizes
    }

    /// The product of some sizes; nil when one is not positive, or it overflows.
    private static func product(_ sizes: some Sequence<Int>) -> Int? {
        sizes.reduce(1 as Int?) { product, size in
            guard let product, size > 0 else { return nil }
            let (value, overflow) = product.multipliedReportingOverflow(by: size)
            return overflow ? nil : value
        }
    }
}
