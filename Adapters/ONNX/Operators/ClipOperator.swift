import Models

/// Clip: numbers moved into a range.
struct ClipOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        try node.checkInputs(1...3)
        let slot = try node.numericSlot(0)
        // Up to version 10 of the operators attributes, from 11 on inputs. A bound that is left out takes infinities in.
        let end = slot.type.largestNumber
        let lowest = try bound(node.constant(1), slot.type) ?? node.attributes.float("min") ?? -end
        let highest = try bound(node.constant(2), slot.type) ?? node.attributes.float("max") ?? end
        // NaN stays NaN, as no comparison with it is true.
        let step = ColumnMap { value, _ in
            let raised = value < lowest ? lowest : value
            return raised > highest ? highest : raised
        }
        return [.slot(try builder.add(step, reading: [slot], type: slot.type, shape: slot.shape))]
    }

    private func bound(_ tensor: Tensor?, _ type: ElementType) throws -> Double? {
        guard let tensor else { return nil }
        guard tensor.type == type, tensor.count == 1, let bound = try tensor.numbers().first, !bound.isNaN else {
            throw ModelError("a bound is no single \(type); expected one number")
        }
        return bound
    }
}
