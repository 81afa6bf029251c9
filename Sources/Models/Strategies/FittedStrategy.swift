public import Domain

/// The result of training: a model that is ready to score, and what is stored of it.
public struct FittedStrategy: Sendable {
    /// The model.
    public let model: any ScoringModel
    /// The model as bytes; ``ModelArtefact`` reads them.
    public let artefact: [UInt8]
    /// The model in one line.
    public let summary: String
    /// How it was trained: values by the names of the parameters.
    public let parameters: [String: String]

    /// Describes a model that was trained here.
    ///
    /// - Parameter parameters: those besides the strategy's name.
    init(_ model: some StoredModel, summary: String, parameters: [String: String] = [:]) throws {
        self.model = model
        self.summary = summary
        artefact = try ModelArtefact.encode(model)
        self.parameters = parameters.merging(["strategy": type(of: model).strategy]) { own, _ in own }
    }
}
