public import Domain
import LocalFiles
public import UseCases

extension ModelFolder {
    /// Damaged versions and aliases, aliases to versions that do not exist, and damaged or missing records of promotions.
    public func faults(of name: ModelName?) async throws -> [ModelFault] {
        try (name.map { [$0] } ?? allNames()).flatMap { name in
            let aliases = try aliasFiles(of: name)
            return try versionFaults(name, aliases) + aliasFaults(name, aliases) + promotionFaults(name, aliases)
        }
    }

    /// Why a version cannot be used; nil when nothing is wrong with it, as far as can be seen without reading the artefact.
    func fault(of name: ModelName, version: Int) -> String? {
        do {
            let folder = layout.folder(of: name, version: version)
            guard Folder.exists(folder) else {
                return "\(folder) is not a folder; remove it, or restore the version from a copy"
            }
            _ = try identity(of: name, version: version)
            _ = try FileReader(path: layout.artefact(of: name, version: version), followsLinks: false)
            return nil
        } catch {
            return "\(error)"
        }
    }

    private func versionFaults(_ name: ModelName, _ aliases: [AliasFile]) throws -> [ModelFault] {
        try numbers(of: name).reversed().compactMap { version in
            fault(of: name, version: version).map { reason in
                let pointing = aliases.filter { $0.version == version }.map(\.alias)
                return ModelFault(name: name, version: version, aliases: pointing, reason: reason)
            }
        }
    }

    private func aliasFaults(_ name: ModelName, _ aliases: [AliasFile]) throws -> [ModelFault] {
        let versions = Set(try numbers(of: name))
        return aliases.compactMap { file in
            guard let version = file.version else {
                return ModelFault(name: name, version: nil, aliases: [file.alias], reason: file.reason)
            }
            guard !versions.contains(version) else { return nil }
            return ModelFault(
                name: name, version: version, aliases: [file.alias],
                reason: "there is no version \(version), which @\(file.alias) points to; promote another one")
        }
    }
}

/// What is in the file of an alias.
struct AliasFile {
    let alias: String
    /// The version that it points to, which need not exist; nil when the file cannot be used.
    let version: Int?
    /// When it was moved there; nil when the file does not say.
    var since: Timestamp?
    /// Why it cannot be used.
    var reason = ""
}
