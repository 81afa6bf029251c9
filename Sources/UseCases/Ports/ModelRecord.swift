public import Domain

/// A registry's record of one version of a model.
public struct ModelRecord: Equatable, Sendable {
    /// The version.
    public var identity: ModelIdentity
    /// A one-line description: the strategy and its size.
    public var summary: String
    /// How it did when it was evaluated, by the metric's name.
    public var metrics: [String: Double]
    /// The aliases that point to it.
    public var aliases: [String]
    /// When it was registered.
    public var registeredAt: Timestamp

    /// Creates a record.
    public init(
        identity: ModelIdentity, summary: String, metrics: [String: Double], aliases: [String], registeredAt: Timestamp
    ) {
        self.identity = identity
        self.summary = summary
        self.metrics = metrics
        self.aliases = aliases
        self.registeredAt = registeredAt
    }
}
