/// Everything that a team says about what it scores.
public struct ScoringProblem<Entity: Sendable>: Sendable {
    /// The name by which configurations choose it.
    public let name: ProblemName
    /// The version, raised whenever a rule changes what a score means.
    public let version: Int
    /// The features of the entity.
    public let features: FeatureCatalogue<Entity>
    /// The conditions that an entity must meet to be scored.
    public let contract: DataContract<Entity>
    /// What models learn to predict; nil when nothing is known afterwards, so that models can only be imported.
    public let label: LabelKind?
    /// What is shown to people beside a score.
    public let highlights: [Highlight<Entity>]

    /// Creates a problem.
    public init(
        name: ProblemName, version: Int, features: FeatureCatalogue<Entity>, contract: DataContract<Entity>,
        label: LabelKind?, highlights: [Highlight<Entity>] = []
    ) {
        self.name = name
        self.version = version
        self.features = features
        self.contract = contract
        self.label = label
        self.highlights = highlights
    }

    /// The problem's features and rules as text, one line each: what its digest is computed from.
    ///
    /// A function cannot be written down; the version exists to record a change of a function alone.
    public var definition: [String] {
        ["problem \(name) \(version)"] + features.features.map { "feature \($0.kind.rawValue) \($0.name)" }
            + contract.rules.map(\.definition)
    }
}
