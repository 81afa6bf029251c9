import Domain

/// The same probability for every row.
///
/// It asks for the features that it was trained with, though it looks at none of them, so that it can stand wherever
/// another model stands.
struct BaseRateModel: ScoringModel, Equatable {
    let probability: Double
    let signature: FeatureSignature

    init(probability: Double, signature: FeatureSignature) throws {
        guard (0...1).contains(probability) else {
            throw ModelError("the base rate is \(probability); expected a probability from 0 to 1")
        }
        self.probability = probability
        self.signature = signature
    }

    func scores(for matrix: FeatureMatrix) throws -> [Double] {
        try signature.check(matrix)
        return [Double](repeating: probability, count: matrix.rowCount)
    }
}
