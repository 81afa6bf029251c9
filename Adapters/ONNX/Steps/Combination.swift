/// Combines two values number by number; a single column, or a single constant, is combined with every column of the other
/// side.
struct Combination: Step {
    /// One side.
    enum Side: Sendable {
        /// The columns of an input.
        case input(Int)
        /// Numbers that are the same for all rows: one for each column.
        case constant([Double])
    }

    let left: Side
    let right: Side
    /// The number of columns of the result.
    let width: Int
    /// The result for two numbers.
    let function: @Sendable (Double, Double) -> Double

    func run(_ inputs: [Columns], _ batch: inout Batch) -> Columns {
        .numbers(
            (0..<width).map { column in
                switch (left, right) {
                case (.input(let left), .input(let right)):
                    return zip(inputs[left].numbers.picked(column), inputs[right].numbers.picked(column)).map(function)
                case (.input(let left), .constant(let right)):
                    let right = right.picked(column)
                    return inputs[left].numbers.picked(column).map { function($0, right) }
                case (.constant(let left), .input(let right)):
                    let left = left.picked(column)
                    return inputs[right].numbers.picked(column).map { function(left, $0) }
                case (.constant(let left), .constant(let right)):
                    let value = function(left.picked(column), right.picked(column))
                    return [Double](repeating: value, count: batch.rowCount)
                }
            })
    }
}
