public import Domain

/// Keeps trained models in versions.
///
/// Contract: versions of a name count from 1 without gaps and never change; `register` is atomic, even if two processes
/// call it at the same time. `promote` moves an alias atomically; for an unknown version it is `noInput`. The `history`
/// of an unknown name is empty.
public protocol ModelRegistry: Sendable {
    /// Adds a model as the next version of its name.
    func register(_ model: TrainedModel, as name: ModelName, metrics: [String: Double], at time: Timestamp) async throws
        -> ModelIdentity

    /// Points an alias of the model's name to this version.
    func promote(_ identity: ModelIdentity, to alias: String) async throws

    /// All versions of a name, or of all names when it is nil; by name, newest first.
    func history(of name: ModelName?) async throws -> [ModelRecord]
}
