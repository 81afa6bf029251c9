public import Domain
import UseCases

/// A registry of models in a folder, as people can read, copy and put under version control:
///
///     <root>/<name>/<version>/artefact      exactly the bytes that were registered
///     <root>/<name>/<version>/record.json   its digest, summary, metrics and time
///     <root>/<name>/aliases/<alias>         the version that the alias points to, and since when
///     <root>/<name>/promotions.jsonl        one line for each time that an alias was moved
///
/// A version is written to a folder of another name, which is renamed when it is complete. A process that is killed before
/// that leaves a folder `<root>/<name>/.new-…`, which nobody reads and anybody may delete.
public struct ModelFolder: Sendable {
    /// The size beyond which an artefact is refused.
    static let maximumArtefactBytes = 256 << 20

    let layout: RegistryLayout
    let decode: @Sendable ([UInt8]) throws -> any ScoringModel

    /// Creates a registry in a folder, which need not exist yet.
    ///
    /// - Parameters:
    ///   - path: the folder.
    ///   - decode: makes a model from an artefact; throws when the bytes are not one.
    public init(path: String, decode: @escaping @Sendable ([UInt8]) throws -> any ScoringModel) {
        layout = RegistryLayout(root: path)
        self.decode = decode
    }
}
