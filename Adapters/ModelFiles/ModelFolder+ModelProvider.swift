public import Domain
import LocalFiles
public import UseCases

extension ModelFolder: ModelProvider {
    /// The version that a reference names.
    ///
    /// - Throws: `noInput` for an unknown name, version or alias.
    public func resolve(_ reference: ModelReference) async throws -> ModelIdentity {
        let name = reference.name
        let versions = try versions(of: name)
        guard !versions.isEmpty else {
            throw missing("model \"\(name)\"", Suggestion.hint(for: name.rawValue, among: try names().map(\.rawValue)))
        }
        let version =
            switch reference.selector {
            case .version(let version): version
            case .alias(let alias): try resolve(alias, of: name, newest: versions.last ?? 0)
            }
        guard versions.contains(version) else {
            throw missing("model \(name)/\(version)", "; its newest version is \(versions.last ?? 0)")
        }
        return try identity(of: name, version: version)
    }

    /// Reads and decodes a model.
    ///
    /// - Throws: `config` when the artefact does not exist, was changed or cannot be decoded.
    public func load(_ identity: ModelIdentity) async throws -> any ScoringModel {
        let path = layout.artefact(of: identity.name, version: identity.version)
        guard LocalFile.exists(path) else {
            throw BatchError(
                .config, "model \(identity) is refused: \(path) does not exist; restore it, or train again")
        }
        // Hashes the same bytes that are decoded: the file could change between two readings.
        let bytes = try LocalFile.read(path, maximumBytes: Self.maximumArtefactBytes)
        let digest = try Digest.sha256(of: bytes)
        guard digest == identity.digest else {
            throw BatchError(
                .config,
                "model \(identity) is refused: \(path) has the digest \(digest.short)…, expected "
                    + "\(identity.digest.short)…; it was changed after it was registered: restore it, or train again")
        }
        do {
            return try decode(bytes)
        } catch {
            throw BatchError(.config, "model \(identity) is refused: \(path): \(error)", cause: error)
        }
    }

    private func resolve(_ alias: String, of name: ModelName, newest: Int) throws -> Int {
        guard LocalFile.exists(layout.alias(alias, of: name)) else {
            throw BatchError(
                .noInput,
                "there is no alias \"\(alias)\" of model \"\(name)\" in \(layout.root)"
                    + Suggestion.hint(for: alias, among: try aliasFiles(of: name).map(\.alias))
                    + "; point it to a version: batch-score models promote \(name)/\(newest) \(alias)")
        }
        return try target(of: alias, name).version
    }

    func missing(_ what: String, _ hint: String = "") -> BatchError {
        BatchError(
            .noInput,
            "there is no \(what) in \(layout.root)\(hint) (batch-score models list shows all; train makes one, and models "
                + "import registers one)")
    }
}
