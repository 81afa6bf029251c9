import Domain

/// A fitted pipeline, an intercept and a list of weights for each feature: one for a number, one per category otherwise.
///
/// An infinite feature gives a score of 0, 1 or NaN, which the audit sees.
struct LogisticRegressionModel: PredictiveModel, Equatable {
    let pipeline: FittedPipeline
    let intercept: Double
    let weights: [[Double]]

    /// A model by its parts; throws unless they fit together and all numbers are finite.
    init(pipeline: FittedPipeline, intercept: Double, weights: [[Double]]) throws {
        guard weights.count == pipeline.features.count else {
            throw ModelError(
                "the pipeline has \(pipeline.features.count) features and there are \(weights.count) lists of weights; "
                    + "expected a list for each")
        }
        for (feature, weights) in zip(pipeline.features, weights) where feature.width != weights.count {
            throw ModelError(
                "feature \"\(feature.name)\" has \(weights.count) weights; expected \(feature.width), "
                    + "one for a number and one per category otherwise")
        }
        guard intercept.isFinite, weights.joined().allSatisfy(\.isFinite) else {
            throw ModelError("a weight or the intercept is not finite; expected finite numbers")
        }
        self.pipeline = pipeline
        self.intercept = intercept
        self.weights = weights
    }

    var signature: FeatureSignature { pipeline.signature }

    /// How many weights there are, without the intercept.
    var coefficientCount: Int { weights.reduce(0) { $0 + $1.count } }

    var outputCount: Int { 1 }

    func predictions(for matrix: FeatureMatrix, on scale: PredictionScale) throws -> [[Double]] {
        try signature.check(matrix)
        var logits = [Double](repeating: intercept, count: matrix.rowCount)
        // Feature by feature, so that a row's sum has the same order in every chunk.
        for ((feature, column), weights) in zip(zip(pipeline.features, matrix.columns), weights) {
            try feature.transform(column).addProduct(with: weights, to: &logits)
        }
        return [scale == .response ? logits.map(Logistic.probability) : logits]
    }
}
