public import Domain
public import UseCases

/// A registry of models in the memory of the process: the reference implementation of its ports.
public actor InMemoryModels: ModelProvider, ModelRegistry {
    private var models: [ModelIdentity: any ScoringModel] = [:]
    private var records: [ModelRecord] = []
    private var promotions: [ModelName: [Promotion]] = [:]
    private let digest: @Sendable ([UInt8]) -> Digest

    /// Creates an empty registry.
    ///
    /// - Parameter digest: computes the digest of an artefact.
    public init(digest: @escaping @Sendable ([UInt8]) -> Digest) {
        self.digest = digest
    }

    /// The version that a reference currently refers to.
    public func resolve(_ reference: ModelReference) throws -> ModelIdentity {
        let versions = records.filter { $0.identity.name == reference.name }
        guard !versions.isEmpty else {
            let names = records.map(\.identity.name.rawValue)
            throw BatchError(
                .noInput,
                "there is no model \"\(reference.name)\"\(Suggestion.hint(for: reference.name.rawValue, among: names))")
        }
        let match = versions.first { record in
            switch reference.selector {
            case .version(let version): record.identity.version == version
            case .alias(let alias): record.aliases.contains(alias)
            }
        }
        guard let match else {
            throw BatchError(.noInput, "there is no model \(reference)\(hint(reference, versions))")
        }
        return match.identity
    }

    /// Loads the model.
    public func load(_ identity: ModelIdentity) throws -> any ScoringModel {
        guard let model = models[identity] else {
            throw BatchError(.config, "there is no model \(identity) with digest \(identity.digest.short)")
        }
        return model
    }

    /// Throws `usage` for a name that cannot be an alias.
    public func check(_ name: ModelName, alias: String?) throws {
        guard let alias, !Slug.isValid(alias) else { return }
        throw BatchError(.usage, "\"\(alias)\" cannot be an alias, expected \(Slug.rule)")
    }

    /// Adds a model as the next version of its name.
    public func register(
        _ model: TrainedModel, as name: ModelName, metrics: [String: Double], at time: Timestamp
    ) -> ModelIdentity {
        let version = 1 + records.count { $0.identity.name == name }
        let identity = ModelIdentity(name: name, version: version, digest: digest(model.artefact))
        models[identity] = model.model
        records.append(
            ModelRecord(
                identity: identity, summary: model.summary, metrics: metrics, aliases: [], registeredAt: time))
        return identity
    }

    /// Removes the newest version of a name, unless an alias points to it.
    public func withdraw(_ identity: ModelIdentity) {
        guard let index = records.lastIndex(where: { $0.identity.name == identity.name }),
            records[index].identity == identity, records[index].aliases.isEmpty
        else { return }
        records.remove(at: index)
        models[identity] = nil
    }

    /// Points an alias of the model's name to this version, and records when.
    public func promote(_ identity: ModelIdentity, to alias: String, at time: Timestamp) throws {
        guard models[identity] != nil else { throw BatchError(.noInput, "there is no model \(identity)") }
        try check(identity.name, alias: alias)
        for index in records.indices where records[index].identity.name == identity.name {
            records[index].aliases.removeAll { $0 == alias }
            if records[index].identity == identity { records[index].aliases.append(alias) }
        }
        promotions[identity.name, default: []].append(
            Promotion(time: time, alias: alias, version: identity.version, digest: identity.digest))
    }

    /// All versions of a name, or of all names; by name, newest first.
    public func history(of name: ModelName?) -> [ModelRecord] {
        records.filter { name == nil || $0.identity.name == name }.sorted {
            ($0.identity.name.rawValue, -$0.identity.version) < ($1.identity.name.rawValue, -$1.identity.version)
        }
    }

    /// The moves of a name's aliases, in the order in which they were made.
    public func promotions(of name: ModelName) -> [Promotion] { promotions[name] ?? [] }

    /// None: nothing is damaged in memory.
    public func faults(of name: ModelName?) -> [ModelFault] { [] }

    private func hint(_ reference: ModelReference, _ versions: [ModelRecord]) -> String {
        switch reference.selector {
        case .version: "; its newest version is \(versions.count)"
        case .alias(let alias): Suggestion.hint(for: alias, among: versions.flatMap(\.aliases))
        }
    }
}
