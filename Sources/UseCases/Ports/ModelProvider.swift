public import Domain

/// Finds and loads models.
///
/// Contract: `resolve` of an unknown name, version or alias is `noInput` and names the nearest one. `load` gives the model
/// whose bytes have the identity's digest, or throws `config`: bytes that changed, that are cut or that no format knows are
/// refused.
public protocol ModelProvider: Sendable {
    /// What a reference stands for now.
    func resolve(_ reference: ModelReference) async throws -> ModelIdentity

    /// The model itself.
    func load(_ identity: ModelIdentity) async throws -> any ScoringModel
}
