public import Domain

/// Keeps trained models in versions.
///
/// Contract: versions of a name count from 1 without gaps and never change; `register` is atomic, even if two processes
/// call it at the same time. `promote` moves an alias atomically, and records when; for an unknown version it is `noInput`.
/// Of promotions at the same time each is recorded, and the alias points to the version of the last one. A moved alias is
/// never without its record. The `history` and the `promotions` of an unknown name are empty. A version or an alias that is
/// damaged affects no other one: `history` leaves it out, and `faults` names it. Damaged or missing records of promotions
/// affect `promotions` alone, and `faults` names them. A call that throws leaves the registry as it was.
public protocol ModelRegistry: Sendable {
    /// Throws what registering a version of a name, and pointing an alias to it, would meet, as far as it can be known
    /// beforehand; changes nothing.
    func check(_ name: ModelName, alias: String?) async throws

    /// Adds a model as the next version of its name.
    func register(_ model: TrainedModel, as name: ModelName, metrics: [String: Double], at time: Timestamp) async throws
        -> ModelIdentity

    /// Removes the newest version of a name again, because what belongs to its registration failed. Does nothing when there
    /// is a newer version by now, or an alias points to it.
    func withdraw(_ identity: ModelIdentity) async throws

    /// Points an alias of the model's name to this version, and records that it was done at this time.
    func promote(_ identity: ModelIdentity, to alias: String, at time: Timestamp) async throws

    /// All versions of a name, or of all names when it is nil; by name, newest first.
    func history(of name: ModelName?) async throws -> [ModelRecord]

    /// What was recorded of the moves of a name's aliases, in the order in which they were made. Moves by a version of the
    /// registry that did not record them are missing.
    ///
    /// - Throws: `config` when a record cannot be read: what it said may be the answer that the caller needs.
    func promotions(of name: ModelName) async throws -> [Promotion]

    /// What cannot be used of a name, or of all names when it is nil: damaged versions and aliases, aliases that point to a
    /// version that does not exist, and damaged or missing records of promotions; by name, newest version first.
    func faults(of name: ModelName?) async throws -> [ModelFault]
}
