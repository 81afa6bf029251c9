/// Reads the model files of XGBoost 1.7 to 3.x.
///
/// Bytes become a document, and that becomes trees (or weights), features and a last step: pure functions, one after the
/// other. Format: "Introduction to Model IO" of XGBoost's documentation and the JSON schema there.
enum XGBoostFile {
    /// How far into a file its first names are looked for.
    private static let headLength = 512

    /// Whether some bytes look like a model in JSON.
    static func looksLikeJSON(_ bytes: [UInt8]) -> Bool {
        let tokens = bytes.prefix(headLength).filter { !" \t\r\n".utf8.contains($0) }
        return tokens.starts(with: Array("{\"".utf8)) && names("\"learner\"", in: bytes)
    }

    /// Whether some bytes look like a model in Universal Binary JSON.
    static func looksLikeUBJSON(_ bytes: [UInt8]) -> Bool {
        guard bytes.first == UInt8(ascii: "{"), bytes.count > 1, UBJSONNumberType(rawValue: bytes[1]) != nil else {
            return false
        }
        return names("learner", in: bytes)
    }

    /// Reads a model in JSON.
    ///
    /// - Parameter featureNames: other names than those of the file, in their order.
    static func readJSON(_ bytes: [UInt8], featureNames: [String]?) throws -> ImportedModel {
        try XGBoostVersion.checkIsNotBinary(bytes)
        return try model(.xgboostJSON, JSONReader.read(bytes), featureNames: featureNames)
    }

    /// Reads a model in Universal Binary JSON.
    ///
    /// - Parameter featureNames: other names than those of the file, in their order.
    static func readUBJSON(_ bytes: [UInt8], featureNames: [String]?) throws -> ImportedModel {
        try XGBoostVersion.checkIsNotBinary(bytes)
        return try model(.xgboostUBJSON, UBJSONReader.read(bytes), featureNames: featureNames)
    }

    private static func names(_ word: String, in bytes: [UInt8]) -> Bool {
        let word = Array(word.utf8)
        let head = Array(bytes.prefix(headLength))
        return head.indices.contains { head[$0...].starts(with: word) }
    }

    private static func model(
        _ format: ModelFormat, _ document: XGBoostDocument, featureNames: [String]?
    ) throws -> ImportedModel {
        let learner = try XGBoostLearner(document)
        let link = XGBoostLink(learner.objective, marginCount: learner.outputCount)
        switch try XGBoostBooster(learner) {
        case .trees(let trees):
            let coder = try XGBoostFeatures.coder(
                of: learner, encodings: XGBoostCategories.inputs(of: trees.model), names: featureNames)
            let forest = try trees.forest(of: learner)
            return ImportedModel(
                format: format, model: TreeModel(coder: coder, ensemble: TreeEnsemble(forest), link: link),
                treeCount: forest.trees.count, leafCount: forest.leafCount, objective: learner.objective.name)
        case .linear(let model):
            let coder = try XGBoostFeatures.coder(of: learner, encodings: nil, names: featureNames)
            return ImportedModel(
                format: format, model: try XGBoostLinearModel(model, learner: learner, coder: coder, link: link),
                treeCount: 0, leafCount: 0, objective: learner.objective.name)
        }
    }
}
