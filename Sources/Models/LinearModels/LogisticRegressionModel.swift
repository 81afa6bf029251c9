import Domain

/// A logistic regression: the logit of a row is its weighted sum.
///
/// An infinite feature gives a score of 0, 1 or NaN.
struct LogisticRegressionModel: StoredLinearModel, Equatable {
    static let strategy = LogisticRegression.name

    let linear: LinearModel

    func predictions(for matrix: FeatureMatrix, on scale: PredictionScale) throws -> [[Double]] {
        let logits = try linear.sums(for: matrix)
        return [scale == .response ? logits.map(Logistic.probability) : logits]
    }
}
