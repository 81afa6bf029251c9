public import Domain

/// A model of another library, with what its file says about it.
public struct ImportedModel: Sendable {
    /// The name of the file's format.
    public let format: String
    /// The model, ready to score.
    public let model: any ScoringModel
    /// The number of trees; 0 for a linear model.
    public let treeCount: Int
    /// The number of leaves of all trees together.
    public let leafCount: Int
    /// What it was trained for, in the library's words: `binary`, `reg:squarederror`, `RandomForestClassifier` …
    public let objective: String

    /// Creates an imported model.
    public init(format: String, model: any ScoringModel, treeCount: Int, leafCount: Int, objective: String) {
        self.format = format
        self.model = model
        self.treeCount = treeCount
        self.leafCount = leafCount
        self.objective = objective
    }

    /// The model in one line.
    public var summary: String {
        let trees = treeCount == 0 ? "" : "\(treeCount) trees, \(leafCount) leaves, "
        let outputs = model.outputs.count == 1 ? "" : ", \(model.outputs.count) outputs"
        return "\(format) \(objective), \(trees)\(model.signature.names.count) features\(outputs)"
    }
}
