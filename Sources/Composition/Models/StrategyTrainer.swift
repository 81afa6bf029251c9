import Domain
import Models
import UseCases

/// Lets a strategy, which knows only the domain, be the trainer that a use case asks for.
struct StrategyTrainer: ModelTrainer {
    let fit: @Sendable (FeatureMatrix, [Double]) throws -> FittedStrategy

    func fit(_ matrix: FeatureMatrix, labels: [Double]) async throws -> TrainedModel {
        do {
            let fitted = try fit(matrix, labels)
            return TrainedModel(
                model: fitted.model, artefact: fitted.artefact, summary: fitted.summary,
                parameters: fitted.parameters)
        } catch let error as ModelError {
            throw BatchError(.dataRefused, "\(error)", cause: error)
        }
    }
}
