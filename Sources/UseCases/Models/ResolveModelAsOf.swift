public import Domain

/// Finds the version that an alias pointed to at a moment.
public struct ResolveModelAsOf: Sendable {
    private let models: any ModelProvider
    private let registry: any ModelRegistry

    /// Creates the use case.
    public init(models: any ModelProvider, registry: any ModelRegistry) {
        self.models = models
        self.registry = registry
    }

    /// The version that an alias of a model pointed to at a moment.
    ///
    /// - Throws: `noInput` for an unknown name or alias, and for a moment before the history of the alias begins; `config` when
    ///   the history cannot be read, or is not that of the alias and the versions that are there.
    public func callAsFunction(
        _ alias: String, of name: ModelName, at instant: Timestamp
    ) async throws -> ModelIdentity {
        let reference = ModelReference(name: name, selector: .alias(alias))
        let history = AliasHistory(of: alias, in: try await registry.promotions(of: name))
        guard let latest = history.latest, let beginning = history.beginning else {
            let current = try await models.resolve(reference)
            throw unrecorded(reference, alias, now: current)
        }
        guard let promotion = history.promotion(at: instant) else {
            throw BatchError(
                .noInput,
                "the history of \(reference) begins at \(beginning), so nobody knows which version it pointed to at "
                    + "\(instant), if any; name a version (--model \(name)/VERSION), or begin later")
        }
        // Where the last record still decides, the alias itself has to agree with it.
        if promotion == latest { try await check(reference, isAt: latest) }
        let identity = try await models.resolve(ModelReference(name: name, selector: .version(promotion.version)))
        guard promotion.digest == nil || promotion.digest == identity.digest else {
            throw BatchError(
                .config,
                "\(reference) pointed at \(instant) to a version \(promotion.version) with another digest than "
                    + "\(identity) has; restore that version from a copy, or name a version (--model \(name)/VERSION)")
        }
        return identity
    }

    private func check(_ reference: ModelReference, isAt latest: Promotion) async throws {
        let current = try await models.resolve(reference)
        guard current.version != latest.version else { return }
        throw BatchError(
            .config,
            "\(reference) is \(current), but its history ends with version \(latest.version), of \(latest.time): it was "
                + "moved without a record, or a promotion was interrupted; promote \(current) to \(latest.alias) again, "
                + "or name a version (--model \(reference.name)/VERSION)")
    }

    private func unrecorded(
        _ reference: ModelReference, _ alias: String, now current: ModelIdentity
    ) -> BatchError {
        BatchError(
            .noInput,
            "\(reference) has no history: it was moved to \(current) by an earlier version of the program, or by hand, which "
                + "records nothing; name a version (--model \(reference.name)/VERSION). Its history begins with the next "
                + "promotion (batch-score models promote \(current) \(alias))")
    }
}
