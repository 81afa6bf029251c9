import Domain
import Models

/// OneHotEncoder of one column: a column of zeros and ones for each category.
struct OneHotEncoderOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        try node.checkInputs(1...1)
        let slot = try node.slot(0)
        guard slot.width == 1, slot.shape.leading == 0 else {
            throw ModelError("it encodes \(slot.width) columns at once, which is not supported; expected 1")
        }
        // 1: a category that is not known has zeros only; 0: it is refused.
        let refuses = try node.attributes.integer("zeros") ?? 1 == 0
        let texts = try node.attributes.categories("cats_strings")
        let integers = try node.attributes.wholeNumbers("cats_int64s")
        let step: any Step
        let width: Int
        switch (slot.type, texts, integers) {
        case (.text, .some(let texts), nil):
            step = OneHot(
                positions: try positions(texts).withMissing(), count: texts.count, refuses: refuses,
                read: { $0.texts[0] })
            width = texts.count
        case (.float, nil, .some(let integers)), (.double, nil, .some(let integers)),
            (.int64, nil, .some(let integers)),
            (.int32, nil, .some(let integers)):
            step = OneHot(
                positions: try positions(integers), count: integers.count, refuses: refuses,
                read: { $0.numbers[0].map(ElementType.int64.cast) })
            width = integers.count
        default:
            throw ModelError("its categories are not of the type of its input, \(slot.type); expected such categories")
        }
        let shape = Shape(leading: 0, inner: slot.shape.inner + [width])
        return [.slot(try builder.add(step, reading: [slot], type: .float, shape: shape))]
    }

    private func positions<Value: Hashable>(_ categories: [Value]) throws -> [Value: Int] {
        let positions = Dictionary(categories.enumerated().map { ($1, $0) }) { first, _ in first }
        guard positions.count == categories.count, !positions.isEmpty else {
            throw ModelError("a category occurs twice, or there is none; expected every category once")
        }
        return positions
    }
}

/// A column for each category, with 1 in the rows of that category.
private struct OneHot<Value: Hashable & Sendable>: Step {
    let positions: [Value: Int]
    let count: Int
    let refuses: Bool
    let read: @Sendable (Columns) -> [Value]

    func run(_ inputs: [Columns], _ batch: inout Batch) -> Columns {
        var columns = [[Double]](
            repeating: [Double](repeating: 0, count: batch.rowCount), count: count)
        for (row, value) in read(inputs[0]).enumerated() {
            if let position = positions[value] {
                columns[position][row] = 1
            } else if refuses {
                batch.refused.insert(row)
            }
        }
        return .numbers(columns)
    }
}
