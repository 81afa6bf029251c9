/// Divides each row by its norm.
enum RowNorm: String, CaseIterable, Step {
    /// The sum of magnitudes.
    case l1 = "L1"
    /// The root of the sum of squares.
    case l2 = "L2"

    func run(_ inputs: [Columns], _ batch: inout Batch) -> Columns {
        let columns = inputs[0].numbers
        let type = ElementType.float
        let terms = columns.map { $0.map { self == .l1 ? abs($0) : type.rounded($0 * $0) } }
        let sums = RowSum(type: type).run([.numbers(terms)], &batch).numbers[0]
        return .numbers(
            zip(columns, terms).map { column, terms in
                column.indices.map { row in
                    guard sums[row] != 0 else { return column[row] }
                    if self == .l1 { return type.rounded(column[row] / sums[row]) }
                    // onnxruntime takes the root of the share and not of the sum, so a square beyond all floats gives NaN.
                    let root = type.rounded(type.rounded(terms[row] / sums[row]).squareRoot())
                    return column[row] < 0 ? -root : root
                }
            })
    }
}
