import Domain
import LocalFiles
import UseCases

/// The contents of the folder. Other names are ignored: temporary ones, and whatever people put there.
extension ModelFolder {
    /// The names of all models that have a version, ascending.
    func names() throws -> [ModelName] {
        try allNames().filter { !((try? versions(of: $0)) ?? []).isEmpty }
    }

    /// The names of all models, also of those that have only faults.
    func allNames() throws -> [ModelName] {
        try Folder.names(in: layout.root).compactMap(ModelName.init).filter { Folder.exists(layout.folder(of: $0)) }
    }

    /// The versions of a model, ascending.
    func versions(of name: ModelName) throws -> [Int] {
        try numbers(of: name).filter { Folder.exists(layout.folder(of: name, version: $0)) }
    }

    /// All numbers that are names in the folder of a model, ascending, whatever has the name.
    func numbers(of name: ModelName) throws -> [Int] {
        let folder = layout.folder(of: name)
        guard Folder.exists(folder) else { return [] }
        return try Folder.names(in: folder).compactMap(RegistryLayout.version).sorted()
    }

    /// The aliases of a model, ascending, also those that cannot be used.
    func aliasFiles(of name: ModelName) throws -> [AliasFile] {
        let folder = layout.aliases(of: name)
        guard Folder.exists(folder) else { return [] }
        return try Folder.names(in: folder).filter(Slug.isValid).map { alias in
            do {
                return AliasFile(alias: alias, version: try version(of: alias, name), reason: "")
            } catch {
                return AliasFile(alias: alias, version: nil, reason: "\(error)")
            }
        }
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
