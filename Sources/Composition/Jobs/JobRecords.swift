public import Domain
public import UseCases

/// What a job has recorded: its ledger and its registry. Commands that read no row of the source work with this, so that
/// they need no source.
public protocol JobRecords: Sendable {
    /// What the configuration says.
    var configuration: JobConfiguration { get }
    /// Reads about runs.
    var history: any RunHistory { get }
    /// Reads about models.
    var models: any ModelRegistry { get }
    /// Finds and loads models.
    var modelProvider: any ModelProvider { get }
    /// Re-scores a model's golden rows.
    var verifyModel: VerifyModel { get }
    /// Brings the ledger up to date.
    var ledgerMigrator: any LedgerMigrator { get }

    /// Publishes a run that is audited, or puts back one that was superseded.
    func publish(_ run: RunID) async throws -> RunOutcome
}

extension JobRecords {
    /// What the registry says of the model behind a reference.
    ///
    /// - Throws: `usage` when the text is no reference; `noInput` when there is no such model.
    public func record(of reference: String) async throws -> ModelRecord {
        guard let reference = ModelReference(reference) else {
            throw BatchError(.usage, "a model is named as name@alias, name/version or name")
        }
        let identity = try await modelProvider.resolve(reference)
        guard let record = try await models.history(of: identity.name).first(where: { $0.identity == identity })
        else { throw try await refusal(identity) }
        return record
    }

    private func refusal(_ identity: ModelIdentity) async throws -> BatchError {
        let fault = try await models.faults(of: identity.name).first { $0.version == identity.version }
        return BatchError(
            .config, "model \(identity) is refused: \(fault?.reason ?? "the registry has no record of it")")
    }

    /// A model of the registry.
    public func model(_ reference: String) async throws -> any ScoringModel {
        try await modelProvider.load(try await record(of: reference).identity)
    }
}
