public import Domain

/// What training gives: a model that is ready to score, and all that is kept of it.
public struct FittedStrategy: Sendable {
    /// The model.
    public let model: any ScoringModel
    /// The model as bytes; ``ModelArtefact`` reads them.
    public let artefact: [UInt8]
    /// What it is, in a line.
    public let summary: String
    /// How it was trained, by the parameter's name.
    public let parameters: [String: String]
}
