public import Models

/// XGBoost's Universal Binary JSON format: what `Booster.save_model("….ubj")` of XGBoost 1.7 to 3.x writes.
public struct XGBoostUBJSONFormat: ModelFormat {
    /// Creates the format.
    public init() {}

    /// `xgboost-ubjson`.
    public var name: String { "xgboost-ubjson" }
    /// The format in XGBoost's words.
    public var summary: String { "XGBoost's UBJSON (Booster.save_model)" }

    /// Whether bytes begin with an object that soon names its `learner`.
    public func looksLike(_ bytes: [UInt8]) -> Bool {
        guard bytes.count > 1, bytes[0] == UInt8(ascii: "{"), UBJSONNumberType(rawValue: bytes[1]) != nil else {
            return false
        }
        return XGBoostFile.begins(bytes, with: "learner")
    }

    /// Reads a model. Several outputs have no names in the file: they are `score_0`, `score_1` …
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - featureNames: names for the features, by position; nil to take those of the file.
    /// - Throws: `ModelError` naming tree and node, or the byte, when something does not fit or is not supported.
    public func read(_ bytes: [UInt8], featureNames: [String]?) throws -> ImportedModel {
        try XGBoostFile(bytes, format: name, parse: UBJSONReader.read).model(featureNames: featureNames)
    }
}
