public import Domain

/// The file format of models that are trained here: JSON.
///
///     { "format": "batch-score/1", "model": { … }, "strategy": "logistic_regression" }
///
/// What a reader needs to refuse a file stands beside the model, not inside it. Models of other libraries are stored as
/// ``PackedModel``; ``decode(_:formats:)`` reads both.
public enum ModelArtefact {
    /// The format and its version.
    public static let format = "batch-score/1"

    /// The models that can be read.
    private static let models: [any StoredModel.Type] = [
        BaseRateModel.self, LogisticRegressionModel.self, RidgeRegressionModel.self,
    ]

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

    static func encode<Model: StoredModel>(_ model: Model) throws -> [UInt8] {
        try ArtefactJSON.document(File(format: format, strategy: Model.strategy, model: model))
    }

    /// Reads a model and checks that it is complete: known format and strategy, parts that fit together, finite numbers.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - formats: the formats of other libraries that a ``PackedModel`` may contain.
    /// - Throws: ``ModelError`` for any other bytes, saying what was found and what was expected.
    public static func decode(_ bytes: [UInt8], formats: ModelFormats) throws -> any ScoringModel {
        do {
            if let packed = try PackedModel(artefact: bytes, formats: formats) { return packed.model }
            return try model(in: bytes)
        } catch let error as ModelError {
            throw ModelError(
                "the model file is refused: \(error.message); train or import the model again, or restore the file")
        }
    }

    private static func model(in bytes: [UInt8]) throws -> any ScoringModel {
        let header = try ArtefactJSON.decode(Header.self, bytes)
        guard header.format == format else {
            throw ModelError("its format is \"\(header.format.prefix(40))\"; expected \"\(format)\"")
        }
        guard let type = models.first(where: { $0.strategy == header.strategy }) else {
            let names = models.map { "\"\($0.strategy)\"" }
            throw ModelError(
                "its strategy is \"\(header.strategy.prefix(40))\"; expected one of \(names.joined(separator: ", "))")
        }
        return try decode(type, bytes)
    }

    private static func decode<Model: StoredModel>(_ type: Model.Type, _ bytes: [UInt8]) throws -> any ScoringModel {
        try ArtefactJSON.decode(File<Model>.self, bytes).model
    }
}
