/// Exactly one state of a problem: its name, its version, and the digest of its features, rules, columns and partitions.
public struct ProblemIdentity: Hashable, Sendable {
    /// The problem.
    public let name: ProblemName
    /// Its version.
    public let version: Int
    /// The digest of everything about it that can be written down.
    public let digest: Digest

    /// Creates an identity.
    public init(name: ProblemName, version: Int, digest: Digest) {
        self.name = name
        self.version = version
        self.digest = digest
    }

    /// The identity of the problem of runs that were recorded before the ledger kept it.
    public static let unrecorded = ProblemIdentity(name: .unrecorded, version: 0, digest: Digest(bytes: []))
}

extension ProblemIdentity: CustomStringConvertible {
    /// The name and the version.
    public var description: String { "\(name) version \(version)" }
}
