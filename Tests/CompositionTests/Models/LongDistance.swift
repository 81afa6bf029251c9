import Domain
import UseCases

/// A strategy that only these tests have: it learns how often parcels with a long and with a short way are late. All that a
/// new strategy needs is in this file; the program's own add a case to `TrainingStrategy`.
struct LongDistance: ModelTrainer {
    func fit(_ matrix: FeatureMatrix, labels: [Double]) async throws -> TrainedModel {
        let isLong = try Self.isLong(matrix)
        let rate = { (wanted: Bool) in
            let chosen = zip(isLong, labels).filter { $0.0 == wanted }
            return chosen.map(\.1).reduce(0, +) / Double(max(1, chosen.count))
        }
        return TrainedModel(
            model: Fitted(long: rate(true), short: rate(false)), artefact: Array("\(rate(true)) \(rate(false))".utf8),
            summary: "long or short", parameters: ["strategy": "long_distance"])
    }

    struct Fitted: ScoringModel {
        let long: Double
        let short: Double
        let signature = FeatureSignature([FeatureSignature.Entry(name: "distance", kind: .numeric)])
        let outputs = ModelOutputs.score

        func predictions(for matrix: FeatureMatrix, on scale: PredictionScale) throws -> [[Double]] {
            try signature.check(matrix)
            return [try LongDistance.isLong(matrix).map { $0 ? long : short }]
        }
    }

    private static func isLong(_ matrix: FeatureMatrix) throws -> [Bool] {
        guard case .numeric(let distances) = matrix.columns.first else {
            throw BatchError(.config, "expected the feature distance")
        }
        return distances.map { $0 >= 1000 }
    }
}
