import Domain
import UseCases

/// A strategy that only these tests have: it learns how often long and short flights are late. All that a new strategy
/// needs is in this file; the program's own add a case to `TrainingStrategy`.
struct LongHaul: ModelTrainer {
    func fit(_ matrix: FeatureMatrix, labels: [Bool]) async throws -> TrainedModel {
        let isLong = try Self.isLong(matrix)
        let rate = { (wanted: Bool) in
            let chosen = zip(isLong, labels).filter { $0.0 == wanted }
            return Double(chosen.count { $0.1 }) / Double(max(1, chosen.count))
        }
        return TrainedModel(
            model: Fitted(long: rate(true), short: rate(false)), artefact: Array("\(rate(true)) \(rate(false))".utf8),
            summary: "long or short", parameters: ["strategy": "long_haul"])
    }

    struct Fitted: ScoringModel {
        let long: Double
        let short: Double
        let signature = FeatureSignature([FeatureSignature.Entry(name: "distance", kind: .numeric)])

        func scores(for matrix: FeatureMatrix) throws -> [Double] {
            try signature.check(matrix)
            return try LongHaul.isLong(matrix).map { $0 ? long : short }
        }
    }

    private static func isLong(_ matrix: FeatureMatrix) throws -> [Bool] {
        guard case .numeric(let distances) = matrix.columns.first else {
            throw BatchError(.config, "expected the feature distance")
        }
        return distances.map { $0 >= 1000 }
    }
}
