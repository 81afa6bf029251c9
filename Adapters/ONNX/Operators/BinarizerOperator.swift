/// Binarizer: 1 for numbers above a threshold, 0 for all others. Rows with NaN are refused, as by onnxruntime.
struct BinarizerOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        try node.checkInputs(1...1)
        let slot = try node.numericSlot(0)
        let step = Binarization(threshold: try node.attributes.float("threshold") ?? 0)
        return [.slot(try builder.add(step, reading: [slot], type: slot.type, shape: slot.shape))]
    }
}

/// 1 above a threshold, otherwise 0.
private struct Binarization: Step {
    let threshold: Double

    func run(_ inputs: [Columns], _ batch: inout Batch) -> Columns {
        let columns = inputs[0].numbers
        for column in columns {
            for (row, value) in column.enumerated() where value.isNaN { batch.refused.insert(row) }
        }
        return .numbers(columns.map { $0.map { $0 > threshold ? 1 : 0 } })
    }
}
