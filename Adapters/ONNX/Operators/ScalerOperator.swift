import Models

/// Scaler: (x − offset) × scale, as `Float`.
struct ScalerOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        try node.checkInputs(1...1)
        let slot = try node.matrix(0)
        guard let offsets = try node.attributes.floats("offset"), let scales = try node.attributes.floats("scale"),
            [offsets, scales].allSatisfy({ $0.count == 1 || $0.count == slot.width })
        else { throw ModelError("its offset or scale does not fit; expected 1 number or \(slot.width) in each") }
        // The difference keeps the digits of a double, and has those of a float otherwise.
        let type: ElementType = slot.type == .double ? .double : .float
        let step = ColumnMap { value, column in
            let difference = type.rounded(value - offsets[offsets.count == 1 ? 0 : column])
            return ElementType.float.rounded(difference * scales[scales.count == 1 ? 0 : column])
        }
        return [.slot(try builder.add(step, reading: [slot], type: .float, shape: slot.shape))]
    }
}
