public import Domain

/// Finds and loads models.
///
/// Contract: `resolve` of an unknown name, version or alias is `noInput` and names the nearest one. `load` gives the
/// model whose bytes have the identity's digest, or throws `config`: bytes that were changed or truncated, or whose
/// format is unknown, are refused.
public protocol ModelProvider: Sendable {
    /// The version that a reference currently refers to.
    func resolve(_ reference: ModelReference) async throws -> ModelIdentity

    /// Loads the model.
    func load(_ identity: ModelIdentity) async throws -> any ScoringModel
}
