import Domain

/// A weighted sum of features: a fitted pipeline, an intercept and the weights of each feature, one for a number and one
/// per category otherwise.
struct LinearModel: Equatable, Sendable {
    let pipeline: FittedPipeline
    let intercept: Double
    let weights: [[Double]]

    /// Creates a model; throws unless its parts fit together and all numbers are finite.
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

    /// The number of weights, without the intercept.
    var coefficientCount: Int { weights.reduce(0) { $0 + $1.count } }

    /// Features and coefficients, counted, in words.
    var summary: String {
        let numeric = pipeline.signature.entries.count { $0.kind == .numeric }
        return
            "\(numeric) numeric and \(weights.count - numeric) categorical features, \(coefficientCount) coefficients"
    }

    /// The sum of each row. A row with an infinite feature has an infinite sum, or NaN.
    ///
    /// - Throws: `FeatureMismatch` when the columns are not those of the pipeline.
    func sums(for matrix: FeatureMatrix) throws -> [Double] {
        try pipeline.signature.check(matrix)
        var sums = [Double](repeating: intercept, count: matrix.rowCount)
        // Feature by feature, so that a row's sum has the same order in every chunk.
        for ((feature, column), weights) in zip(zip(pipeline.features, matrix.columns), weights) {
            try feature.transform(column).addProduct(with: weights, to: &sums)
        }
        return sums
    }
}

extension LinearModel: Codable {
    private enum CodingKeys: String, CodingKey {
        case pipeline, intercept, weights
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            pipeline: container.decode(FittedPipeline.self, forKey: .pipeline),
            intercept: container.decode(Double.self, forKey: .intercept),
            weights: container.decode([[Double]].self, forKey: .weights))
    }
}
