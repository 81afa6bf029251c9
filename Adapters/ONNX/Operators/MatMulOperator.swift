import Models

/// MatMul of rows with a constant: a matrix, or a list of weights, which gives one number a row and no columns.
struct MatMulOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        try node.checkInputs(2...2)
        let slot = try node.matrix(0)
        guard let matrix = try node.constant(1), matrix.type == slot.type, slot.type.isFloatingPoint,
            (1...2).contains(matrix.dims.count), matrix.dims[0] == slot.width, matrix.count > 0
        else {
            throw ModelError(
                "its second input does not fit; expected a matrix of \(slot.type) with \(slot.width) rows, or a list of "
                    + "\(slot.width)")
        }
        try builder.makeRoom(for: matrix.count)
        let outputs = matrix.count / slot.width
        let values = try matrix.numbers()
        let step = LinearForms(
            weights: (0..<outputs).map { output in
                stride(from: output, to: values.count, by: outputs).map { values[$0] }
            },
            intercepts: [Double](repeating: 0, count: outputs), type: slot.type)
        return [
            .slot(
                try builder.add(step, reading: [slot], type: slot.type, shape: Shape(inner: Array(matrix.dims[1...]))))
        ]
    }
}
