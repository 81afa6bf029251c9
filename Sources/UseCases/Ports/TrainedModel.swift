public import Domain

/// A model as it comes from training: ready to score, and as the bytes that a registry keeps.
public struct TrainedModel: Sendable {
    /// The model.
    public let model: any ScoringModel
    /// The model as bytes: what is stored, hashed and loaded again.
    public let artefact: [UInt8]
    /// What it is, in a line.
    public let summary: String
    /// How it was trained, by the parameter's name.
    public let parameters: [String: String]

    /// A model by its parts.
    public init(model: any ScoringModel, artefact: [UInt8], summary: String, parameters: [String: String]) {
        self.model = model
        self.artefact = artefact
        self.summary = summary
        self.parameters = parameters
    }
}
