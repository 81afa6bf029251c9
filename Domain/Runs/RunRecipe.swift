/// Everything that the scores of a run depend on, apart from the data.
///
/// Only a run with the same recipe is resumed: otherwise half of a partition would be scored one way and half another.
public struct RunRecipe: Hashable, Sendable {
    /// The model.
    public let model: ModelIdentity
    /// The problem; a changed feature, rule or column makes it a different problem.
    public let problem: ProblemIdentity
    /// The columns that are published.
    public let outputs: ModelOutputs
    /// The digest of the settings that the scores depend on.
    public let configuration: Digest
    /// The version of this program.
    public let program: String

    /// Creates a recipe.
    public init(
        model: ModelIdentity, problem: ProblemIdentity, outputs: ModelOutputs = .score, configuration: Digest,
        program: String
    ) {
        self.model = model
        self.problem = problem
        self.outputs = outputs
        self.configuration = configuration
        self.program = program
    }

    /// Whether another recipe counts as giving the same scores. A new version of the program alone is not a reason to
    /// compute them again.
    public func givesSameScores(as other: RunRecipe) -> Bool {
        model == other.model && problem == other.problem && outputs == other.outputs
            && configuration == other.configuration
    }
}
