import Domain
import Models

/// Where: one of two values in each place, by a condition. A single column, or a single constant, is used for every
/// column of the others.
struct WhereOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        try node.checkInputs(3...3)
        let condition = try node.slot(0)
        guard condition.type == .boolean else { throw ModelError("its condition is \(condition.type); expected bool") }
        let values = [try node.operand(1), try node.operand(2)]
        guard values[0].type == values[1].type else {
            throw ModelError("its values are \(values[0].type) and \(values[1].type); expected the same type twice")
        }
        var inputs = [condition]
        let sources = values.map { Self.source($0, inputs: &inputs) }
        let widest = inputs.max { $0.width < $1.width } ?? condition
        for operand in values + [.slot(condition)] {
            guard Self.fits(operand, widest) else {
                throw ModelError("its inputs have different axes; expected the same axes, or one column, of each")
            }
        }
        let step = Choice(whenTrue: sources[0], whenFalse: sources[1], width: widest.width)
        return [.slot(try builder.add(step, reading: inputs, type: values[0].type, shape: widest.shape))]
    }

    private static func source(_ operand: Operand, inputs: inout [Slot]) -> Choice.Source {
        switch operand {
        case .constant(let tensor): return .constant(tensor.values)
        case .slot(let slot):
            inputs.append(slot)
            return .input(inputs.count - 1)
        }
    }

    /// Whether a value has one column, or one for each column of the widest.
    private static func fits(_ operand: Operand, _ widest: Slot) -> Bool {
        switch operand {
        case .constant(let tensor):
            return tensor.isRow(of: widest)
                && (tensor.count == 1 || (tensor.count == widest.width && widest.shape.isFlat))
        case .slot(let slot):
            let isColumn = slot.width == 1 && slot.shape.rank == widest.shape.rank
            return slot.shape == widest.shape || (isColumn && slot.shape.leading == widest.shape.leading)
        }
    }
}

/// One of two values in each place.
private struct Choice: Step {
    /// Where the values come from.
    enum Source {
        /// The columns of an input.
        case input(Int)
        /// Values that are the same for all rows: one for each column, or one for all.
        case constant(Tensor.Values)
    }

    let whenTrue: Source
    let whenFalse: Source
    /// The number of columns of the result.
    let width: Int

    func run(_ inputs: [Columns], _ batch: inout Batch) -> Columns {
        let conditions = inputs[0].numbers
        let values = [whenTrue, whenFalse].map { columns(of: $0, inputs, rowCount: batch.rowCount) }
        switch (values[0], values[1]) {
        case (.numbers(let whenTrue), .numbers(let whenFalse)):
            return .numbers(choose(conditions, whenTrue, whenFalse))
        case (.texts(let whenTrue), .texts(let whenFalse)):
            return .texts(choose(conditions, whenTrue, whenFalse))
        default:
            // Ruled out when compiled: both have the same type.
            return values[0]
        }
    }

    private func columns(of source: Source, _ inputs: [Columns], rowCount: Int) -> Columns {
        switch source {
        case .input(let index): inputs[index]
        case .constant(.numbers(let values)): .numbers(values.map { [Double](repeating: $0, count: rowCount) })
        case .constant(.texts(let values)): .texts(values.map { [Category](repeating: $0, count: rowCount) })
        }
    }

    private func choose<Value>(
        _ conditions: [[Double]], _ whenTrue: [[Value]], _ whenFalse: [[Value]]
    ) -> [[Value]] {
        (0..<width).map { column in
            let (condition, first, second) = (
                conditions.picked(column), whenTrue.picked(column), whenFalse.picked(column)
            )
            return condition.indices.map { condition[$0] != 0 ? first[$0] : second[$0] }
        }
    }
}

extension Array {
    /// The element of a column; the only one where there is one for all columns.
    func picked(_ column: Int) -> Element { self[count == 1 ? 0 : column] }
}
