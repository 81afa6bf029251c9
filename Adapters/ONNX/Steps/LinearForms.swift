/// Weighted sums of the columns.
struct LinearForms: Step {
    /// For each output a weight for each column.
    let weights: [[Double]]
    /// The start of each sum.
    let intercepts: [Double]
    /// The type that sums are rounded to, once, at the end.
    let type: ElementType

    func run(_ inputs: [Columns], _ batch: inout Batch) -> Columns {
        let columns = inputs[0].numbers
        return .numbers(
            zip(weights, intercepts).map { weights, intercept in
                var sums = [Double](repeating: intercept, count: batch.rowCount)
                for (weight, column) in zip(weights, columns) {
                    for row in sums.indices { sums[row] += weight * column[row] }
                }
                return sums.map(type.rounded)
            })
    }
}
