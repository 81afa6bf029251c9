/// Where the parameters of each column of a design matrix are in one list: the intercept first, then one for each dense
/// column, then a block for each one-hot column.
///
/// Blocks come last so that a row of the Hessian begins with what every row of the data has.
struct ParameterLayout {
    /// The parameters of each column, in the order of the columns.
    let ranges: [Range<Int>]
    /// The number of parameters, including the intercept.
    let count: Int

    init(_ columns: [DesignColumn]) {
        var nextDense = 1
        var nextBlock = 1 + columns.count { if case .dense = $0 { true } else { false } }
        ranges = columns.map { column in
            switch column {
            case .dense:
                defer { nextDense += 1 }
                return nextDense..<nextDense + 1
            case .oneHot(_, let width):
                defer { nextBlock += width }
                return nextBlock..<nextBlock + width
            }
        }
        count = nextBlock
    }
}
