/// How far predictions are from labels that are numbers.
public struct NumericEvaluation: Equatable, Sendable {
    /// How many rows were evaluated.
    public let rows: Int
    /// The root of the mean squared error, in the unit of the label.
    public let rootMeanSquaredError: Double
    /// The mean absolute error, in the unit of the label.
    public let meanAbsoluteError: Double
    /// The share of the labels' variance that the predictions explain (R²): 1 is perfect, 0 is as good as the mean of the
    /// labels; nil when all labels are equal.
    public let explainedVariance: Double?
    /// The mean label.
    public let meanLabel: Double
    /// The mean prediction.
    public let meanScore: Double

    /// Evaluates predictions; nil when there are none, or not as many as labels.
    public init?(scores: [Double], labels: [Double]) {
        guard !scores.isEmpty, scores.count == labels.count else { return nil }
        rows = scores.count
        let count = Double(rows)
        let meanLabel = labels.reduce(0, +) / count
        let squaredErrors = zip(scores, labels).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        let squaredDeviations = labels.reduce(0) { $0 + ($1 - meanLabel) * ($1 - meanLabel) }
        rootMeanSquaredError = (squaredErrors / count).squareRoot()
        meanAbsoluteError = zip(scores, labels).reduce(0) { $0 + abs($1.0 - $1.1) } / count
        explainedVariance = squaredDeviations > 0 ? 1 - squaredErrors / squaredDeviations : nil
        self.meanLabel = meanLabel
        meanScore = scores.reduce(0, +) / count
    }

    /// The metrics, by the names under which registries and trackers store them.
    public var metrics: [String: Double] {
        var metrics = [
            "rows": Double(rows), "rmse": rootMeanSquaredError, "mae": meanAbsoluteError, "mean_label": meanLabel,
            "mean_score": meanScore,
        ]
        metrics["r2"] = explainedVariance
        return metrics
    }
}
