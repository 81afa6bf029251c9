/// Divides each row by its norm.
enum RowNorm: String, CaseIterable, Step {
    /// The sum of magnitudes.
    case l1 = "L1"
    /// The root of the sum of squares.
    case l2 = "L2"
    /// The largest number, which is not the largest magnitude: so says ONNX, unlike scikit-learn.
    case max = "MAX"

    func run(_ inputs: [Columns], _ batch: inout Batch) -> Columns {
        let columns = inputs[0].numbers
        var norms = [Double](repeating: self == .max ? -.infinity : 0, count: batch.rowCount)
        let type = ElementType.float
        for column in columns {
            for row in norms.indices {
                switch self {
                case .l1: norms[row] = type.rounded(norms[row] + abs(column[row]))
                case .l2: norms[row] = type.rounded(norms[row] + type.rounded(column[row] * column[row]))
                case .max: norms[row] = Swift.max(norms[row], column[row])
                }
            }
        }
        if self == .l2 { norms = norms.map { type.rounded($0.squareRoot()) } }
        return .numbers(columns.map { zip($0, norms).map { $1 == 0 ? $0 : type.rounded($0 / $1) } })
    }
}
