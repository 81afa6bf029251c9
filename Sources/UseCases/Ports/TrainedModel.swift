public import Domain

/// The result of training: a model that is ready to score, and the bytes that a registry stores.
public struct TrainedModel: Sendable {
    /// The model.
    public let model: any ScoringModel
    /// The model as bytes: what is stored, hashed and loaded again.
    public let artefact: [UInt8]
    /// A one-line description.
    public let summary: String
    /// The parameters of the training, by name.
    public let parameters: [String: String]

    /// Creates a trained model.
    public init(model: any ScoringModel, artefact: [UInt8], summary: String, parameters: [String: String]) {
        self.model = model
        self.artefact = artefact
        self.summary = summary
        self.parameters = parameters
    }
}
