import Domain

/// The same probability for every row.
///
/// It asks for the features that it was trained with, though it looks at none of them, so that it can stand wherever
/// another model stands.
struct BaseRateModel: PredictiveModel, Equatable {
    let probability: Double
    let signature: FeatureSignature

    init(probability: Double, signature: FeatureSignature) throws {
        guard (0...1).contains(probability) else {
            throw ModelError("the base rate is \(probability); expected a probability from 0 to 1")
        }
        self.probability = probability
        self.signature = signature
    }

    var outputCount: Int { 1 }

    func predictions(for matrix: FeatureMatrix, on scale: PredictionScale) throws -> [[Double]] {
        try signature.check(matrix)
        let score = scale == .response ? probability : Logistic.logit(probability)
        return [[Double](repeating: score, count: matrix.rowCount)]
    }
}
