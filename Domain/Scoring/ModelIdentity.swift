/// Exactly one artefact of a model: its name, its version and the digest of its bytes.
public struct ModelIdentity: Hashable, Sendable {
    /// The model.
    public let name: ModelName
    /// The version, 1 or more.
    public let version: Int
    /// The digest of the artefact's bytes.
    public let digest: Digest

    /// Creates an identity.
    public init(name: ModelName, version: Int, digest: Digest) {
        self.name = name
        self.version = version
        self.digest = digest
    }
}

extension ModelIdentity: CustomStringConvertible {
    /// `name/7`.
    public var description: String { "\(name)/\(version)" }
}
