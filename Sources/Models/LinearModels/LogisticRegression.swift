public import Domain

/// Logistic regression with an L2 penalty, as scikit-learn fits it: ½·|w|² + C·Σ log loss with C = 1 / l2, the intercept
/// not penalised, on imputed and standardised numbers and one-hot categories.
///
/// Training is deterministic: the same rows in the same order give the same bytes.
public struct LogisticRegression: Sendable {
    /// The name under which artefacts store it.
    public static let name = "logistic_regression"
    /// The most steps of Newton's method; it needs 5 to 10.
    static let maximumIterations = 100

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
    /// - Parameter labels: 1 or 0 for each row.
    /// - Throws: ``ModelError`` for no rows, labels other than 0 and 1, labels that are all equal, infinite features, too
    ///   many categories, or when the weights do not converge; `CancellationError` within one pass over the rows when the
    ///   task is cancelled.
    public func fit(_ matrix: FeatureMatrix, labels: [Double]) throws -> FittedStrategy {
        let labels = try TrainingLabels(labels, for: matrix)
        try checkBinary(labels)
        let design = try LinearDesign(matrix, labels: labels.values)
        let loss = PenalisedLoss<LogisticLoss>(rows: design.rows, l2: l2)
        var start = [Double](repeating: 0, count: design.rows.layout.count)
        start[0] = Logistic.logit(labels.mean)
        // The gradient is a sum over the rows, and so is its rounding error.
        let newton = NewtonMethod(tolerance: 1e-11 * Double(labels.count), maximumIterations: Self.maximumIterations)
        let minimum = try newton.minimum(from: start, of: loss.expanded)
        let model = LogisticRegressionModel(linear: try design.model(minimum.point))
        return try FittedStrategy(
            model,
            summary: "logistic regression, \(model.linear.summary), l2 \(l2), \(minimum.iterations) iterations",
            parameters: [
                "l2": "\(l2)", "iterations": "\(minimum.iterations)",
                "coefficients": "\(model.linear.coefficientCount)",
            ])
    }

    private func checkBinary(_ labels: TrainingLabels) throws {
        guard let positives = labels.positives else {
            throw ModelError(
                "the labels are not all 0 or 1; expected binary labels: \(RidgeRegression.name) fits numeric ones")
        }
        guard positives > 0, positives < labels.count else {
            throw ModelError(
                "all \(labels.count) labels are \(positives > 0 ? 1 : 0); expected both 0 and 1: train on more rows, "
                    + "or use \(BaseRate.name)")
        }
    }
}

/// The log loss of a row whose weighted sum is a logit.
enum LogisticLoss: RowLoss {
    @inline(__always)
    static func expanded(at logit: Double, label: Double) -> RowExpansion {
        let probability = Logistic.probability(logit)
        return RowExpansion(
            value: Logistic.loss(logit, label: label), slope: probability - label,
            curvature: probability * (1 - probability))
    }
}
