public import Domain

/// A model as another library trained it, and what its file says of it.
public struct ImportedModel: Sendable {
    /// The format of the file.
    public let format: ModelFormat
    /// The model, ready to score.
    public let model: any PredictiveModel
    /// How many trees it has; 0 for a linear model.
    public let treeCount: Int
    /// How many leaves all its trees have together.
    public let leafCount: Int
    /// What it was trained for, in the trainer's words: `binary`, `reg:squarederror`, `RandomForestClassifier` …
    public let objective: String

    /// A model by its parts.
    init(format: ModelFormat, model: any PredictiveModel, treeCount: Int, leafCount: Int, objective: String) {
        self.format = format
        self.model = model
        self.treeCount = treeCount
        self.leafCount = leafCount
        self.objective = objective
    }

    /// What it is, in a line.
    public var summary: String {
        let trees = treeCount == 0 ? "" : "\(treeCount) trees, \(leafCount) leaves, "
        let outputs = model.outputCount == 1 ? "" : ", \(model.outputCount) outputs"
        return "\(format.rawValue) \(objective), \(trees)\(model.signature.names.count) features\(outputs)"
    }
}
