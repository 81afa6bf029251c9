public import Domain

/// The result of an import.
public struct ImportOutcome: Sendable {
    /// The registered model.
    public let identity: ModelIdentity
    /// A one-line description.
    public let summary: String
    /// How far its scores are from its trainer's on the golden rows; nil when it has none.
    public let golden: GoldenComparison?
}
