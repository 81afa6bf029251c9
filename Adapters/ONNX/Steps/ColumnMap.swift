/// Applies a function to every number; the function may depend on the column.
struct ColumnMap: Step {
    /// The result for a number and the position of its column.
    let function: @Sendable (_ value: Double, _ column: Int) -> Double

    func run(_ inputs: [Columns], _ batch: inout Batch) -> Columns {
        .numbers(
            inputs[0].numbers.enumerated().map { column, values in values.map { function($0, column) } })
    }
}
