import Domain

extension Evaluation {
    /// The figures that people look at first, with their names.
    var figures: [(name: String, value: Double)] {
        let all: [(name: String, value: Double?)] =
            switch self {
            case .binary(let evaluation):
                [
                    ("AUC", evaluation.areaUnderCurve), ("average precision", evaluation.averagePrecision),
                    ("Brier score", evaluation.brierScore), ("base rate", evaluation.baseRate),
                    ("mean score", evaluation.meanScore),
                ]
            case .numeric(let evaluation):
                [
                    ("RMSE", evaluation.rootMeanSquaredError), ("MAE", evaluation.meanAbsoluteError),
                    ("R²", evaluation.explainedVariance), ("mean label", evaluation.meanLabel),
                    ("mean score", evaluation.meanScore),
                ]
            }
        return all.compactMap { figure in figure.value.map { (figure.name, $0) } }
    }
}
