/// A design matrix and its labels, packed row by row for a pass over all rows.
///
/// Parameters are in this order: the intercept, one for each dense column, then a block for each one-hot column.
struct PackedRows {
    /// The labels, one for each row.
    let labels: [Bool]
    /// How many numbers each row has: 1 for the intercept, then the dense columns.
    let denseCount: Int
    /// How many one-hot columns there are.
    let blockCount: Int
    /// How many parameters there are.
    let parameterCount: Int
    /// The numbers, row by row.
    let dense: [Double]
    /// For each row and one-hot column the parameter of its one, or −1.
    let ones: [Int]
    /// Where the parameters of each column begin, in the order of the columns.
    private let ranges: [Range<Int>]

    /// Packs a matrix with a label for each of its rows.
    init(_ matrix: DesignMatrix, labels: [Bool]) {
        let numbers = matrix.columns.compactMap { if case .dense(let values) = $0 { values } else { nil } }
        let blocks = matrix.columns.compactMap { if case .oneHot(let indices, _) = $0 { indices } else { nil } }
        var (nextNumber, nextBlock) = (1, 1 + numbers.count)
        var starts: [Int] = []
        ranges = matrix.columns.map { column in
            switch column {
            case .dense:
                nextNumber += 1
                return nextNumber - 1..<nextNumber
            case .oneHot(_, let width):
                starts.append(nextBlock)
                nextBlock += width
                return nextBlock - width..<nextBlock
            }
        }
        self.labels = labels
        denseCount = 1 + numbers.count
        blockCount = blocks.count
        parameterCount = nextBlock
        dense = labels.indices.flatMap { row in [1] + numbers.map { $0[row] } }
        ones = labels.indices.flatMap { row in
            zip(blocks, starts).map { $0[row] < 0 ? -1 : $1 + Int($0[row]) }
        }
    }

    /// The parameters after the intercept, a list for each column of the matrix.
    func weights(of parameters: [Double]) -> [[Double]] {
        ranges.map { Array(parameters[$0]) }
    }
}
