public import Domain

/// Linear regression with an L2 penalty, as scikit-learn's `Ridge(alpha=l2)`: Σ (y − prediction)² + l2·|w|², the intercept
/// not penalised, on imputed and standardised numbers and one-hot categories.
///
/// The normal equations are solved exactly (Cholesky). Training is deterministic: the same rows in the same order give
/// the same bytes.
public struct RidgeRegression: Sendable {
    /// The name under which artefacts store it.
    public static let name = "ridge"

    private let l2: Double

    /// Creates the strategy.
    ///
    /// - Parameter l2: the strength of the penalty, a finite number above 0.
    /// - Throws: ``ModelError`` for any other number.
    public init(l2: Double) throws {
        self.l2 = try LinearDesign.checkedPenalty(l2)
    }

    /// Fits pipeline and weights.
    ///
    /// - Parameter labels: a finite number for each row.
    /// - Throws: ``ModelError`` for no rows, labels or features that are not finite, too many categories, or when the
    ///   normal equations have no solution in double precision; `CancellationError` before the pass over the rows when the
    ///   task is cancelled.
    public func fit(_ matrix: FeatureMatrix, labels: [Double]) throws -> FittedStrategy {
        let labels = try TrainingLabels(labels, for: matrix)
        // With labels around 0, the sums lose no digits to a large mean.
        let mean = labels.mean
        let design = try LinearDesign(matrix, labels: labels.values.map { $0 - mean })
        var parameters = try solution(of: design.rows)
        parameters[0] += mean
        let model = RidgeRegressionModel(linear: try design.model(parameters))
        return try FittedStrategy(
            model, summary: "ridge regression, \(model.linear.summary), l2 \(l2)",
            parameters: ["l2": "\(l2)", "coefficients": "\(model.linear.coefficientCount)"])
    }

    /// The minimum of the loss. The loss is quadratic, so one Newton step from anywhere leads there: (XᵀX + l2·I)⁻¹ Xᵀy
    /// from 0.
    private func solution(of rows: PackedRows) throws -> [Double] {
        try Task.checkCancellation()
        let origin = [Double](repeating: 0, count: rows.layout.count)
        let expansion = PenalisedLoss<SquaredLoss>(rows: rows, l2: l2).expanded(at: origin)
        guard let factor = expansion.hessian.cholesky() else {
            throw ModelError(
                "the normal equations have no solution in double precision; give more weight to the penalty (l2), or "
                    + "leave features out")
        }
        return factor.solve(expansion.gradient).map { -$0 }
    }
}

/// Half the squared error of a row whose weighted sum is the prediction.
enum SquaredLoss: RowLoss {
    @inline(__always)
    static func expanded(at prediction: Double, label: Double) -> RowExpansion {
        let error = prediction - label
        return RowExpansion(value: error * error / 2, slope: error, curvature: 1)
    }
}
