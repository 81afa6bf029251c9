/// Adds up the columns of a row, from the first to the last.
struct RowSum: Step {
    /// The type that the sum is rounded to after each column.
    let type: ElementType

    func run(_ inputs: [Columns], _ batch: inout Batch) -> Columns {
        var sums = [Double](repeating: 0, count: batch.rowCount)
        for column in inputs[0].numbers {
            for row in sums.indices { sums[row] = type.rounded(sums[row] + column[row]) }
        }
        return .numbers([sums])
    }
}
