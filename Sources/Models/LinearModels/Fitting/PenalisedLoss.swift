/// What a linear model minimises: the sum of the rows' losses plus l2 / 2 · |weights|², the intercept not penalised.
///
/// With the log loss this is scikit-learn's objective of logistic regression, ½·|w|² + C·Σ log loss with C = 1 / l2, times
/// l2. With half the squared error it is half the objective of `Ridge(alpha=l2)`.
struct PenalisedLoss<Loss: RowLoss> {
    private let rows: PackedRows
    private let l2: Double

    init(rows: PackedRows, l2: Double) {
        self.rows = rows
        self.l2 = l2
    }

    /// Value, gradient and Hessian, in one pass over the rows in their order.
    func expanded(at point: [Double]) -> Expansion {
        var gradient = [Double](repeating: 0, count: point.count)
        var hessian = SymmetricMatrix(size: point.count)
        var value = addDerivatives(at: point.span, &gradient, &hessian.elements)
        for index in 1..<point.count {
            value += l2 / 2 * point[index] * point[index]
            gradient[index] += l2 * point[index]
            hessian.addToDiagonal(l2, at: index)
        }
        return Expansion(value: value, gradient: gradient, hessian: hessian)
    }

    /// Adds the derivatives of the rows' losses, and returns the sum of these losses.
    private func addDerivatives(
        at point: Span<Double>, _ gradient: inout [Double], _ hessian: inout [Double]
    ) -> Double {
        let (dense, ones) = (rows.dense.span, rows.ones.span)
        var gradient = gradient.mutableSpan
        var hessian = hessian.mutableSpan
        var sum = 0.0
        for (row, label) in rows.labels.enumerated() {
            let numbers = dense.extracting(row * rows.denseCount..<(row + 1) * rows.denseCount)
            let ones = ones.extracting(row * rows.blockCount..<(row + 1) * rows.blockCount)
            let loss = Loss.expanded(at: Self.weightedSum(numbers, ones, point), label: label)
            sum += loss.value
            Self.add(loss.slope, numbers, ones, to: &gradient)
            Self.add(loss.curvature, numbers, ones, to: &hessian, size: point.count)
        }
        return sum
    }

    private static func weightedSum(_ numbers: Span<Double>, _ ones: Span<Int>, _ point: Span<Double>) -> Double {
        var sum = 0.0
        for index in numbers.indices { sum += numbers[index] * point[index] }
        for index in ones.indices where ones[index] >= 0 { sum += point[ones[index]] }
        return sum
    }

    /// Adds slope · row.
    private static func add(
        _ slope: Double, _ numbers: Span<Double>, _ ones: Span<Int>, to gradient: inout MutableSpan<Double>
    ) {
        for index in numbers.indices { gradient[index] += slope * numbers[index] }
        for index in ones.indices where ones[index] >= 0 { gradient[ones[index]] += slope }
    }

    /// Adds curvature · row · rowᵀ, below the diagonal and on it.
    private static func add(
        _ curvature: Double, _ numbers: Span<Double>, _ ones: Span<Int>, to hessian: inout MutableSpan<Double>,
        size: Int
    ) {
        for index in numbers.indices {
            let scaled = curvature * numbers[index]
            for other in 0...index { hessian[index * size + other] += scaled * numbers[other] }
        }
        for index in ones.indices where ones[index] >= 0 {
            let start = ones[index] * size
            for other in numbers.indices { hessian[start + other] += curvature * numbers[other] }
            for other in 0...index where ones[other] >= 0 { hessian[start + ones[other]] += curvature }
        }
    }
}
