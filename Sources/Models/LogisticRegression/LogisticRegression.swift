public import Domain

/// Logistic regression with an L2 penalty, as scikit-learn fits it: ½·|w|² + C·Σ log loss with C = 1 / l2, the intercept
/// not penalised, on imputed and standardised numbers and one-hot categories.
///
/// Training is deterministic: the same rows in the same order give the same bytes.
public struct LogisticRegression: Sendable {
    /// The name under which configurations and artefacts know it.
    public static let name = "logistic_regression"
    /// How many coefficients it can have: the Hessian is a square matrix of them, 134 MB for this many.
    public static let maximumCoefficients = 4096
    /// How many steps Newton's method may take; it needs 5 to 10.
    static let maximumIterations = 100

    private let l2: Double

    /// A strategy by the strength of its penalty, a finite number above 0; throws ``ModelError`` for any other.
    public init(l2: Double) throws {
        guard l2.isFinite, l2 > 0 else {
            throw ModelError("l2 is \(l2); expected a finite number above 0 (1 is the usual choice)")
        }
        self.l2 = l2
    }

    /// Fits pipeline and weights.
    ///
    /// - Throws: ``ModelError`` for no rows, labels that are all equal, infinite features, too many categories, or when
    ///   the weights do not converge; `CancellationError` within a pass over the data when the task is cancelled.
    public func fit(_ matrix: FeatureMatrix, labels: [Bool]) throws -> FittedStrategy {
        let labels = try TrainingLabels(labels, for: matrix)
        guard labels.positives > 0, labels.positives < labels.labels.count else {
            throw ModelError(
                "all \(labels.labels.count) labels are \(labels.positives > 0); "
                    + "expected both kinds: train on more days, or use the strategy \(BaseRate.name)")
        }
        let pipeline = try FeaturePipeline().fitted(to: matrix)
        let (model, iterations) = try fit(pipeline, to: pipeline.transform(matrix), labels)
        return FittedStrategy(
            model: model, artefact: try ModelArtefact.encode(model), summary: summary(of: model, iterations),
            parameters: [
                "strategy": Self.name, "l2": "\(l2)", "iterations": "\(iterations)",
                "coefficients": "\(model.coefficientCount)",
            ])
    }

    private func fit(_ pipeline: FittedPipeline, to design: DesignMatrix, _ labels: TrainingLabels) throws -> (
        LogisticRegressionModel, iterations: Int
    ) {
        guard design.width <= Self.maximumCoefficients else {
            throw ModelError(
                "the features have \(design.width) numbers and categories in all; expected at most "
                    + "\(Self.maximumCoefficients): leave out the feature with the most categories, or group them")
        }
        let rows = PackedRows(design, labels: labels.labels)
        let objective = LogisticObjective(rows: rows, l2: l2)
        var start = [Double](repeating: 0, count: rows.layout.count)
        start[0] = Logistic.logit(labels.baseRate)
        // The gradient is a sum over the rows, so is its rounding.
        let newton = NewtonMethod(
            tolerance: 1e-11 * Double(design.rowCount), maximumIterations: Self.maximumIterations)
        let minimum = try newton.minimum(from: start, of: objective.expanded)
        let model = try LogisticRegressionModel(
            pipeline: pipeline, intercept: minimum.point[0], weights: rows.weights(of: minimum.point))
        return (model, minimum.iterations)
    }

    private func summary(of model: LogisticRegressionModel, _ iterations: Int) -> String {
        let numeric = model.signature.entries.count { $0.kind == .numeric }
        return "logistic regression, \(numeric) numeric and \(model.weights.count - numeric) categorical features, "
            + "\(model.coefficientCount) coefficients, l2 \(l2), \(iterations) iterations"
    }
}
