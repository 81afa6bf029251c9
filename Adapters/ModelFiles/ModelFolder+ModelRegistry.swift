public import Domain
import FoundationEssentials
import LocalFiles
public import UseCases

extension ModelFolder: ModelRegistry {
    /// Checks that everything can be written that a registration writes.
    ///
    /// - Throws: `usage` for a name that cannot be an alias; `cannotCreate` where something else is in the place of a folder or
    ///   a file; `denied` where it may not be written.
    public func check(_ name: ModelName, alias: String?) async throws {
        let next = layout.folder(of: name, version: 1 + (try versions(of: name).last ?? 0))
        try Folder.checkCreating(in: layout.folder(of: name))
        try LocalFile.checkNewFolder(next)
        guard let alias else { return }
        guard Slug.isValid(alias) else {
            throw BatchError(.usage, "\"\(alias)\" cannot be an alias, expected \(Slug.rule); nothing is registered")
        }
        try Folder.checkCreating(in: layout.aliases(of: name))
        try LocalFile.checkReplacing(layout.alias(alias, of: name))
        try LocalFile.checkReplacing(layout.promotions(of: name))
    }

    /// Adds a model as the next version of its name.
    ///
    /// - Throws: `config` for an artefact that is too large.
    public func register(
        _ model: TrainedModel, as name: ModelName, metrics: [String: Double], at time: Timestamp
    ) async throws -> ModelIdentity {
        guard model.artefact.count <= Self.maximumArtefactBytes else {
            throw BatchError(
                .config,
                "the model has \(model.artefact.count) bytes, at most \(Self.maximumArtefactBytes) can be registered; "
                    + "train it with fewer features")
        }
        let digest = try Digest.sha256(of: model.artefact)
        let record = StoredRecord(
            digest: digest.rawValue, summary: model.summary, metrics: metrics,
            registeredAtMicroseconds: time.microseconds)
        try await check(name, alias: nil)
        let folder = hiddenFolder(of: name)
        try Folder.create(folder)
        do {
            try LocalFile.replace("\(folder)/\(RegistryLayout.artefact)", with: model.artefact)
            try LocalFile.replace("\(folder)/\(RegistryLayout.record)", with: StoredJSON.encode(record))
            return ModelIdentity(name: name, version: try publish(folder, as: name), digest: digest)
        } catch {
            try? FileManager.default.removeItem(atPath: folder)
            throw error
        }
    }

    /// Removes the newest version of a name, unless an alias points to it.
    public func withdraw(_ identity: ModelIdentity) async throws {
        let (name, version) = (identity.name, identity.version)
        guard try versions(of: name).last == version, try self.identity(of: name, version: version) == identity,
            try !aliasFiles(of: name).contains(where: { $0.version == version })
        else { return }
        let folder = hiddenFolder(of: name)
        try LocalFile.rename(layout.folder(of: name, version: version), to: folder)
        try Folder.remove(folder)
        for empty in [layout.aliases(of: name), layout.folder(of: name)] { Folder.removeIfEmpty(empty) }
    }

    /// All versions that can be used, by name, newest first.
    public func history(of name: ModelName?) async throws -> [ModelRecord] {
        try (name.map { [$0] } ?? allNames()).flatMap { name in
            let aliases = try aliasFiles(of: name)
            return try versions(of: name).reversed().filter { fault(of: name, version: $0) == nil }.map { version in
                let stored = try record(of: name, version: version)
                return ModelRecord(
                    identity: try identity(of: name, version: version), summary: stored.summary,
                    metrics: stored.metrics, aliases: aliases.filter { $0.version == version }.map(\.alias),
                    registeredAt: Timestamp(microseconds: stored.registeredAtMicroseconds))
            }
        }
    }

    private func hiddenFolder(of name: ModelName) -> String {
        "\(layout.folder(of: name))/.new-\(UUID().uuidString)"
    }

    /// Renames a complete folder to the next version. When another process takes that version first, the rename fails, since a
    /// folder cannot replace one that is not empty, and the version after it is tried.
    private func publish(_ folder: String, as name: ModelName) throws -> Int {
        while true {
            let version = 1 + (try versions(of: name).last ?? 0)
            let target = layout.folder(of: name, version: version)
            do {
                try LocalFile.rename(folder, to: target)
                return version
            } catch {
                guard Folder.exists(target) else { throw error }
            }
        }
    }
}
