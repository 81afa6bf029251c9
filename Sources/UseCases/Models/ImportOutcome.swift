public import Domain

/// What came out of an import.
public struct ImportOutcome: Sendable {
    /// The registered model.
    public let identity: ModelIdentity
    /// A one-line description.
    public let summary: String
    /// How far it is from its trainer on the golden rows; nil when it came without.
    public let golden: GoldenComparison?
}
