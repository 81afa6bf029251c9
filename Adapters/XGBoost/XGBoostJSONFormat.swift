public import Models

/// XGBoost's JSON format: what `Booster.save_model("….json")` of XGBoost 1.7 to 3.x writes.
public struct XGBoostJSONFormat: ModelFormat {
    /// Creates the format.
    public init() {}

    /// `xgboost-json`.
    public var name: String { "xgboost-json" }
    /// The format in XGBoost's words.
    public var summary: String { "XGBoost's JSON (Booster.save_model)" }

    /// Whether bytes begin with an object that soon names its `learner`.
    public func looksLike(_ bytes: [UInt8]) -> Bool {
        let tokens = bytes.lazy.filter { !" \t\r\n".utf8.contains($0) }.prefix(2)
        return tokens.elementsEqual("{\"".utf8) && XGBoostFile.begins(bytes, with: "\"learner\"")
    }

    /// Reads a model. Several outputs have no names in the file: they are `score_0`, `score_1` …
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - featureNames: names for the features, by position; nil to take those of the file.
    /// - Throws: `ModelError` naming tree and node, or the byte, when something does not fit or is not supported.
    public func read(_ bytes: [UInt8], featureNames: [String]?) throws -> ImportedModel {
        try XGBoostFile(bytes, format: name, parse: JSONReader.read).model(featureNames: featureNames)
    }
}
