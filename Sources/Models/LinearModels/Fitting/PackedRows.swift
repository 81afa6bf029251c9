/// A design matrix and its labels, packed row by row for passes over all rows.
struct PackedRows {
    /// The labels, one for each row.
    let labels: [Double]
    /// Where the parameters of each column are.
    let layout: ParameterLayout
    /// The number of dense values of each row: 1 for the intercept, then the dense columns.
    let denseCount: Int
    /// The number of one-hot columns.
    let blockCount: Int
    /// The dense values, row by row.
    let dense: [Double]
    /// For each row and one-hot column the parameter of its one, or −1.
    let ones: [Int]

    /// Packs a matrix with a label for each of its rows.
    init(_ matrix: DesignMatrix, labels: [Double]) {
        let layout = ParameterLayout(matrix.columns)
        var numbers: [[Double]] = []
        var blocks: [(indices: [Int32], start: Int)] = []
        for (column, range) in zip(matrix.columns, layout.ranges) {
            switch column {
            case .dense(let values): numbers.append(values)
            case .oneHot(let indices, _): blocks.append((indices, range.lowerBound))
            }
        }
        self.labels = labels
        self.layout = layout
        denseCount = 1 + numbers.count
        blockCount = blocks.count
        dense = labels.indices.flatMap { row in [1] + numbers.map { $0[row] } }
        ones = labels.indices.flatMap { row in
            blocks.map { $0.indices[row] < 0 ? -1 : $0.start + Int($0.indices[row]) }
        }
    }

    /// The parameters after the intercept, a list for each column of the matrix.
    func weights(of parameters: [Double]) -> [[Double]] {
        layout.ranges.map { Array(parameters[$0]) }
    }
}
