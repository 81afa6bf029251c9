/// The lower triangular factor L of a positive definite matrix L·Lᵀ.
struct CholeskyFactor {
    /// The number of rows.
    let size: Int
    /// The elements, row by row; those above the diagonal mean nothing.
    let elements: [Double]

    /// The x that solves L·Lᵀ·x = right.
    func solve(_ right: [Double]) -> [Double] {
        var solution = right
        for row in 0..<size {
            for index in 0..<row { solution[row] -= elements[row * size + index] * solution[index] }
            solution[row] /= elements[row * size + row]
        }
        for row in (0..<size).reversed() {
            solution[row] /= elements[row * size + row]
            for index in 0..<row { solution[index] -= elements[row * size + index] * solution[row] }
        }
        return solution
    }
}
