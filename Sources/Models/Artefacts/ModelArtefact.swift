public import Domain

/// The file format of models that were trained here: JSON.
///
///     { "format": "batch-score/1", "model": { … }, "strategy": "logistic_regression" }
///
/// Whatever a reader must know to refuse a file stands beside the model, not in it. Models of other libraries are kept as
/// ``PackedModel``; both are read here.
public enum ModelArtefact {
    /// The format and its version.
    public static let format = "batch-score/1"

    /// What stands beside the model.
    private struct Header: Codable {
        let format: String
        let strategy: String
    }

    /// The whole file.
    private struct File<Model: Codable>: Codable {
        let format: String
        let strategy: String
        let model: Model
    }

    static func encode(_ model: BaseRateModel) throws -> [UInt8] {
        try ArtefactJSON.document(File(format: format, strategy: BaseRate.name, model: model))
    }

    static func encode(_ model: LogisticRegressionModel) throws -> [UInt8] {
        try ArtefactJSON.document(File(format: format, strategy: LogisticRegression.name, model: model))
    }

    /// Reads a model and checks that it is whole: known format and strategy, parts that fit together, finite numbers.
    ///
    /// - Throws: ``ModelError`` for any other bytes, saying what was found and what was expected.
    public static func decode(_ bytes: [UInt8]) throws -> any PredictiveModel {
        do {
            if let packed = try PackedModel(artefact: bytes) { return packed.model }
            return try model(in: bytes)
        } catch let error as ModelError {
            throw ModelError(
                "the model file is refused: \(error.message); train or import the model again, or restore the file")
        }
    }

    private static func model(in bytes: [UInt8]) throws -> any PredictiveModel {
        let header = try ArtefactJSON.decode(Header.self, bytes)
        guard header.format == format else {
            throw ModelError("its format is \"\(header.format.prefix(40))\"; expected \"\(format)\"")
        }
        switch header.strategy {
        case BaseRate.name: return try ArtefactJSON.decode(File<BaseRateModel>.self, bytes).model
        case LogisticRegression.name: return try ArtefactJSON.decode(File<LogisticRegressionModel>.self, bytes).model
        default:
            throw ModelError(
                "its strategy is \"\(header.strategy.prefix(40))\"; "
                    + "expected \"\(BaseRate.name)\" or \"\(LogisticRegression.name)\"")
        }
    }
}
