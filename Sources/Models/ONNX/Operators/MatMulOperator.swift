/// MatMul of rows with a constant matrix.
struct MatMulOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> Operand {
        try node.checkInputs(2...2)
        let slot = try node.matrix(0)
        guard let matrix = try node.constant(1), matrix.type == slot.type, slot.type.isFloatingPoint,
            matrix.dims.count == 2, matrix.dims[0] == slot.width, matrix.count > 0
        else {
            throw ModelError("its second input does not fit; expected a matrix of \(slot.type) with \(slot.width) rows")
        }
        try builder.makeRoom(for: matrix.count)
        let outputs = matrix.count / slot.width
        let values = try matrix.numbers()
        let step = LinearForms(
            weights: (0..<outputs).map { output in
                stride(from: output, to: values.count, by: outputs).map { values[$0] }
            },
            intercepts: [Double](repeating: 0, count: outputs), type: slot.type)
        return .slot(try builder.add(step, reading: [slot], type: slot.type, shape: .matrix(outputs)))
    }
}
