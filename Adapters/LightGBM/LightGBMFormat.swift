public import Models

/// LightGBM's text format, versions 3 and 4: what `Booster.save_model` of LightGBM 3.x and 4.x writes.
///
/// Bytes become the sections of a text, sections become a `Forest`, a `FeatureCoder` and a ``LightGBMLink``.
public struct LightGBMFormat: ModelFormat {
    /// Creates the format.
    public init() {}

    /// `lightgbm`.
    public var name: String { "lightgbm" }
    /// The format in LightGBM's words.
    public var summary: String { "LightGBM's text (Booster.save_model)" }

    /// Whether bytes begin with the line `tree`.
    public func looksLike(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: "tree\n".utf8) || bytes.starts(with: "tree\r\n".utf8)
    }

    /// Reads a model. Several outputs have no names in the file: they are `score_0`, `score_1` …
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - names: names for the features, by position; nil to take those of the file.
    /// - Throws: `ModelError` naming tree and split, or line, when something does not fit or is not supported.
    public func read(_ bytes: [UInt8], featureNames names: [String]?) throws -> ImportedModel {
        let text = try LightGBMText(bytes)
        let header = try text.header.naming { try LightGBMHeader(text.header, treeCount: text.trees.count) }
        let forest = try Forest(
            inputs: Forest.Inputs(
                count: header.features.count, areSinglePrecision: false, fractionsBelowZeroAreZero: true),
            sums: Forest.Sums(start: Array(repeating: 0, count: header.outputCount), areSinglePrecision: false),
            trees: text.trees.enumerated().map { try Tree($1, output: $0 % header.outputCount) })
        let inputs = try header.inputs(text)
        let names = try header.names(replacedBy: names)
        let coder = try FeatureCoder(zip(names, inputs).map { (name: $0, input: $1) })
        return ImportedModel(
            format: name, model: TreeModel(coder: coder, forest: forest, link: header.link),
            treeCount: forest.trees.count, leafCount: forest.leafCount, objective: header.objective.name)
    }
}
