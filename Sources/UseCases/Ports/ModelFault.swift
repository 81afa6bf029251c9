public import Domain

/// A part of a registry that cannot be used: a version, an alias, or the record of a name's promotions.
public struct ModelFault: Equatable, Sendable {
    /// The name of the model.
    public var name: ModelName
    /// The version at fault; for an alias, the one that it points to. Nil when no version is affected.
    public var version: Int?
    /// The aliases that are at fault, or that point to the version.
    public var aliases: [String]
    /// What is wrong, and where.
    public var reason: String

    /// Creates a fault.
    public init(name: ModelName, version: Int?, aliases: [String] = [], reason: String) {
        self.name = name
        self.version = version
        self.aliases = aliases
        self.reason = reason
    }
}
