/// A record of one move of an alias: from this moment on it pointed to this version of its model.
public struct Promotion: Hashable, Sendable {
    /// When the alias was moved.
    public var time: Timestamp
    /// The alias.
    public var alias: String
    /// The version that it pointed to from then on.
    public var version: Int
    /// The digest of that version; nil when it was not recorded.
    public var digest: Digest?

    /// Creates a record.
    public init(time: Timestamp, alias: String, version: Int, digest: Digest?) {
        self.time = time
        self.alias = alias
        self.version = version
        self.digest = digest
    }
}
