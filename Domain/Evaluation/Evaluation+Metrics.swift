extension Evaluation {
    /// The figures by the names under which registries and trackers keep them.
    public var metrics: [String: Double] {
        var metrics = [
            "rows": Double(rows), "base_rate": baseRate, "mean_score": meanScore, "brier_score": brierScore,
        ]
        metrics["auc"] = areaUnderCurve
        metrics["average_precision"] = averagePrecision
        return metrics
    }
}
