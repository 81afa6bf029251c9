/// What determines the scores of a run, apart from the data.
///
/// Only a run with the same recipe may be resumed: otherwise half of a partition would be scored one way and half another.
public struct RunRecipe: Hashable, Sendable {
    /// The model.
    public let model: ModelIdentity
    /// The digest of the settings that the scores depend on.
    public let configuration: Digest
    /// The version of this program.
    public let program: String

    /// A recipe by its parts.
    public init(model: ModelIdentity, configuration: Digest, program: String) {
        self.model = model
        self.configuration = configuration
        self.program = program
    }

    /// Whether published scores of another recipe are the same scores: a new version of the program alone does not make
    /// them worth scoring again.
    public func givesSameScores(as other: RunRecipe) -> Bool {
        model == other.model && configuration == other.configuration
    }
}
