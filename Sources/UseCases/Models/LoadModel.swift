import Domain

/// Gets the model of a run from the shelf, and trusts it only after it has shown that it says what its trainer says.
struct LoadModel: Sendable {
    let models: any ModelProvider

    /// The model of an identity, ready to score.
    ///
    /// - Throws: `config` when it gives several numbers for each row, or misses its golden rows.
    func callAsFunction(_ identity: ModelIdentity) async throws -> any ScoringModel {
        let model = try await models.load(identity)
        guard let predictive = model as? any PredictiveModel else { return model }
        guard predictive.outputCount == 1 else {
            throw BatchError(
                .config,
                "model \(identity) is refused: it gives \(predictive.outputCount) numbers for each row, a job publishes "
                    + "one; train a model with one output (batch-score models predict gives all of them)")
        }
        try GoldenCheck(identity: identity).check(predictive)
        return model
    }
}
