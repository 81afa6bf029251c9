import Models

/// A model file of XGBoost 1.7 to 3.x, in either of its formats.
///
/// Bytes become a document, the document becomes trees or weights, features and a last step: pure functions, one after
/// the other. The format is described in "Introduction to Model IO" of XGBoost's documentation and the JSON schema there.
struct XGBoostFile {
    /// The number of bytes in which the first names of a file are searched.
    private static let headLength = 512

    /// The name of the format.
    let format: String
    /// The content.
    let document: XGBoostDocument

    /// Reads the bytes of a file.
    ///
    /// - Parameter parse: the reader of the format.
    init(_ bytes: [UInt8], format: String, parse: ([UInt8]) throws -> XGBoostDocument) throws {
        try XGBoostVersion.checkIsNotBinary(bytes)
        self.format = format
        document = try parse(bytes)
    }

    /// The model.
    ///
    /// - Parameter featureNames: names for the features, by position; nil to take those of the file.
    func model(featureNames: [String]?) throws -> ImportedModel {
        let learner = try XGBoostLearner(document)
        let link = XGBoostLink(learner.objective, marginCount: learner.outputCount)
        switch try XGBoostBooster(learner) {
        case .trees(let trees):
            let coder = try XGBoostFeatures.coder(
                of: learner, encodings: XGBoostCategories.inputs(of: trees.model), names: featureNames)
            let forest = try trees.forest(of: learner)
            return ImportedModel(
                format: format, model: TreeModel(coder: coder, forest: forest, link: link),
                treeCount: forest.trees.count, leafCount: forest.leafCount, objective: learner.objective.name)
        case .linear(let model):
            let coder = try XGBoostFeatures.coder(of: learner, encodings: nil, names: featureNames)
            return ImportedModel(
                format: format, model: try XGBoostLinearModel(model, learner: learner, coder: coder, link: link),
                treeCount: 0, leafCount: 0, objective: learner.objective.name)
        }
    }

    /// Whether a word occurs in the first bytes.
    static func begins(_ bytes: [UInt8], with word: String) -> Bool {
        let word = Array(word.utf8)
        let head = Array(bytes.prefix(headLength))
        return head.indices.contains { head[$0...].starts(with: word) }
    }
}
