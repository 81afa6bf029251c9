import Domain

/// A ridge regression: the score of a row is its weighted sum.
struct RidgeRegressionModel: StoredLinearModel, Equatable {
    static let strategy = RidgeRegression.name

    let linear: LinearModel

    func predictions(for matrix: FeatureMatrix, on scale: PredictionScale) throws -> [[Double]] {
        [try linear.sums(for: matrix)]
    }
}
