/// A symmetric matrix, of which only the part on and below the diagonal is used.
struct SymmetricMatrix {
    /// The number of rows.
    let size: Int
    /// The elements, row by row; those above the diagonal are there and never read.
    var elements: [Double]

    /// A matrix of zeros.
    init(size: Int) {
        self.size = size
        elements = [Double](repeating: 0, count: size * size)
    }

    /// Adds a number to a place on the diagonal.
    mutating func addToDiagonal(_ number: Double, at index: Int) {
        elements[index * size + index] += number
    }

    /// The factor L of L·Lᵀ = matrix (Cholesky); nil unless the matrix is positive definite.
    consuming func cholesky() -> CholeskyFactor? {
        let size = size
        var elements = elements.mutableSpan
        for row in 0..<size {
            for column in 0...row {
                var sum = elements[row * size + column]
                for index in 0..<column { sum -= elements[row * size + index] * elements[column * size + index] }
                if row == column {
                    guard sum > 0, sum.isFinite else { return nil }
                    elements[row * size + row] = sum.squareRoot()
                } else {
                    elements[row * size + column] = sum / elements[column * size + column]
                }
            }
        }
        return CholeskyFactor(size: size, elements: self.elements)
    }
}
