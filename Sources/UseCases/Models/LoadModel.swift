import Domain

/// Loads the model of a run, and trusts it only after it has reproduced its trainer's own scores.
struct LoadModel: Sendable {
    let models: any ModelProvider

    /// The model of an identity, ready to score.
    ///
    /// - Throws: `config` when it does not reproduce its golden rows.
    func callAsFunction(_ identity: ModelIdentity) async throws -> any ScoringModel {
        let model = try await models.load(identity)
        try GoldenCheck(identity: identity).check(model)
        return model
    }
}
