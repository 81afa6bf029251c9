import CSV
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

    /// The use cases that work on runs.
    ///
    /// - Parameter toPublish: whether scores will be published; the types of the key's columns must be known then, also
    ///   when there is no published table yet.
    func operations(toPublish: Bool) async throws -> RunOperations
}

extension JobRecords {
    /// Publishes a run that is audited, or puts back one that was superseded.
    ///
    /// - Parameter force: whether an audited run may replace one that was opened after it.
    public func publish(_ run: RunID, force: Bool = false) async throws -> RunOutcome {
        try await operations(toPublish: true).auditOrPublish.publish(run, force: force)
    }

    /// Puts the scores back that a partition had before its last publication.
    public func rollBack(_ partition: Partition) async throws -> RollBack.Outcome {
        try await operations(toPublish: true).rollBack(configuration.job, partition)
    }

    /// Compares the published table with the ledger: one partition, or all when it is nil.
    public func verify(_ partition: Partition?) async throws -> [VerifyPublications.Finding] {
        try await operations(toPublish: false).verify(configuration.job, partition)
    }

    /// Gives up a run that is not to be published.
    public func abandon(_ run: RunID) async throws -> RunRecord {
        try await operations(toPublish: false).abandon(run)
    }

    /// Finds and removes what runs have left.
    public func cleaning() async throws -> CleanStore { try await operations(toPublish: false).clean }

    /// Writes all rejections of a run to a CSV file, or to standard output for `-`.
    ///
    /// - Returns: how many there are.
    public func writeRejections(of run: RunID, to path: String) async throws -> Int {
        let rejections = try await history.rejections(of: run, limit: .max)
        let inputs = try await operations(toPublish: false).inputs
        try await CSVRejectionTable(path: path, inputs: inputs).writeRejections(rejections)
        return rejections.count
    }
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
