/// How far a run goes.
public enum RunTarget: String, CaseIterable, Sendable {
    /// The scores are staged.
    case staged
    /// The scores are staged and audited.
    case audited
    /// The scores are published.
    case published
}
