public import Domain

/// The result of a training.
public struct TrainingOutcome: Sendable {
    /// The registered model.
    public let identity: ModelIdentity
    /// A one-line description.
    public let summary: String
    /// The evaluation on the rows that it was not trained on.
    public let evaluation: Evaluation
    /// How many rows it was trained on.
    public let trainingRows: Int
}
