public import Domain

/// What came out of a training.
public struct TrainingOutcome: Sendable {
    /// The registered model.
    public let identity: ModelIdentity
    /// What it is, in a line.
    public let summary: String
    /// How it did on the rows that it was not trained on.
    public let evaluation: Evaluation
    /// How many rows it was trained on.
    public let trainingRows: Int
}
