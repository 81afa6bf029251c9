import Domain

/// The same score for every row.
///
/// It asks for the features that it was trained with although it uses none of them, so that it can replace any other
/// model.
struct BaseRateModel: StoredModel, Equatable {
    /// The score.
    enum Estimate: Equatable {
        /// A probability, from 0 to 1; its margin is the logit.
        case probability(Double)
        /// The mean of numeric labels; its margin is the same.
        case mean(Double)
    }

    static let strategy = BaseRate.name

    let estimate: Estimate
    let signature: FeatureSignature

    /// Creates a model; throws when the score is no probability, or not finite.
    init(estimate: Estimate, signature: FeatureSignature) throws {
        switch estimate {
        case .probability(let value) where !(0...1).contains(value):
            throw ModelError("the base rate is \(value); expected a probability from 0 to 1")
        case .mean(let value) where !value.isFinite:
            throw ModelError("the mean of the labels is \(value); expected a finite number")
        default: break
        }
        self.estimate = estimate
        self.signature = signature
    }

    var outputs: ModelOutputs { .score }

    func predictions(for matrix: FeatureMatrix, on scale: PredictionScale) throws -> [[Double]] {
        try signature.check(matrix)
        let score =
            switch estimate {
            case .probability(let value): scale == .response ? value : Logistic.logit(value)
            case .mean(let value): value
            }
        return [[Double](repeating: score, count: matrix.rowCount)]
    }
}
