import Domain
import LocalFiles
import UseCases

/// The contents of the folder. Other names are ignored: temporary ones, and whatever people put there.
extension ModelFolder {
    /// The names of all models, ascending.
    func names() throws -> [ModelName] {
        try Folder.names(in: layout.root).compactMap(ModelName.init).filter { !(try versions(of: $0)).isEmpty }
    }

    /// The versions of a model, ascending.
    func versions(of name: ModelName) throws -> [Int] {
        let folder = layout.folder(of: name)
        guard Folder.exists(folder) else { return [] }
        return try Folder.names(in: folder).compactMap(RegistryLayout.version)
            .filter { Folder.exists(layout.folder(of: name, version: $0)) }
            .sorted()
    }

    /// The version that each alias of a model points to.
    func aliases(of name: ModelName) throws -> [String: Int] {
        let aliases = try Folder.names(in: layout.aliases(of: name)).filter(Slug.isValid)
        return try Dictionary(uniqueKeysWithValues: aliases.map { ($0, try version(of: $0, name)) })
    }

    /// The version that an alias points to.
    ///
    /// - Throws: `noInput` when there is no such alias.
    func version(of alias: String, _ name: ModelName) throws -> Int {
        let path = layout.alias(alias, of: name)
        let text = String(decoding: try LocalFile.read(path, maximumBytes: 1024), as: UTF8.self)
        guard let version = RegistryLayout.version(text.prefix { $0 != "\n" }) else {
            throw BatchError(
                .config,
                "\(path) is not an alias; expected the number of a version and the end of the line: "
                    + "promote a version to \(alias) again")
        }
        return version
    }

    /// The record of a version that exists.
    func record(of name: ModelName, version: Int) throws -> StoredRecord {
        let path = layout.record(of: name, version: version)
        return try StoredJSON.decode(
            StoredRecord.self, from: LocalFile.read(path, maximumBytes: 1 << 20), place: path)
    }

    /// The identity of a version that exists.
    func identity(of name: ModelName, version: Int) throws -> ModelIdentity {
        let path = layout.record(of: name, version: version)
        return ModelIdentity(
            name: name, version: version, digest: try record(of: name, version: version).checkedDigest(place: path))
    }
}
