import Models

/// Imputer: a number in place of a missing one, which NaN or some other number stands for.
struct ImputerOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        try node.checkInputs(1...1)
        let slot = try node.matrix(0)
        let floats = (
            fills: try node.attributes.floats("imputed_value_floats"),
            missing: try node.attributes.float("replaced_value_float")
        )
        let integers = (
            fills: try node.attributes.wholeNumbers("imputed_value_int64s"),
            missing: try node.attributes.integer("replaced_value_int64").map { try Tensor.exact(Int64($0)) }
        )
        let (given, replaced) = slot.type.isFloatingPoint ? floats : integers
        guard let fills = given, fills.count == 1 || fills.count == slot.width else {
            throw ModelError(
                "it has \(given?.count ?? 0) values to fill in; expected 1 or \(slot.width) of type \(slot.type)")
        }
        let missing = replaced ?? 0
        let step = ColumnMap { value, column in
            let isMissing = missing.isNaN ? value.isNaN : value == missing
            return isMissing ? fills[fills.count == 1 ? 0 : column] : value
        }
        return [.slot(try builder.add(step, reading: [slot], type: slot.type, shape: slot.shape))]
    }
}
