/// How well scores agree with labels that are true or false.
public struct BinaryEvaluation: Equatable, Sendable {
    /// How many rows were evaluated.
    public let rows: Int
    /// The share of positive labels.
    public let baseRate: Double
    /// The mean score; near the base rate when the model is calibrated in the large.
    public let meanScore: Double
    /// The area under the ROC curve, 0.5 for guessing; nil when all labels are equal.
    public let areaUnderCurve: Double?
    /// Average precision, the area under the precision-recall curve in steps; nil without a positive label.
    public let averagePrecision: Double?
    /// The mean squared difference of score and label (Brier, 1950).
    public let brierScore: Double

    /// Evaluates scores; nil when there are none, or not as many as labels.
    ///
    /// - Parameters:
    ///   - scores: the scores, higher for more likely.
    ///   - labels: what happened.
    public init?(scores: [Double], labels: [Bool]) {
        guard !scores.isEmpty, scores.count == labels.count else { return nil }
        let ranking = Ranking(scores: scores, labels: labels)
        rows = scores.count
        baseRate = Double(ranking.positives) / Double(rows)
        meanScore = scores.reduce(0, +) / Double(rows)
        areaUnderCurve = ranking.areaUnderCurve
        averagePrecision = ranking.averagePrecision
        brierScore =
            zip(scores, labels).reduce(0) { sum, row in
                let difference = row.0 - (row.1 ? 1 : 0)
                return sum + difference * difference
            } / Double(rows)
    }

    /// The metrics, by the names under which registries and trackers store them.
    public var metrics: [String: Double] {
        var metrics = [
            "rows": Double(rows), "base_rate": baseRate, "mean_score": meanScore, "brier_score": brierScore,
        ]
        metrics["auc"] = areaUnderCurve
        metrics["average_precision"] = averagePrecision
        return metrics
    }
}
