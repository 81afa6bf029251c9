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
                let target = try target(of: alias, name)
                return AliasFile(alias: alias, version: target.version, since: target.since)
            } catch {
                return AliasFile(alias: alias, version: nil, reason: "\(error)")
            }
        }
    }

    /// The version that an alias points to, and since when; nil when the file does not say, because it was written by hand
    /// or by a version of this program that did not record promotions.
    ///
    /// - Throws: `noInput` when there is no such alias.
    func target(of alias: String, _ name: ModelName) throws -> (version: Int, since: Timestamp?) {
        let path = layout.alias(alias, of: name)
        let text = String(decoding: try LocalFile.read(path, maximumBytes: 1024), as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let version = RegistryLayout.version(lines[0]) else {
            throw BatchError(
                .config,
                "\(path) is not an alias; expected the number of a version and the end of the line: "
                    + "promote a version to \(alias) again")
        }
        return (version, lines.dropFirst().first.flatMap { Timestamp(iso8601: String($0)) })
    }

    /// What the file of an alias has, as ``target(of:_:)`` reads it.
    func bytes(ofAliasTo promotion: Promotion) -> [UInt8] {
        Array("\(promotion.version)\n\(promotion.time)\n".utf8)
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
