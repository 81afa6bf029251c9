public import Domain
import FoundationEssentials

/// The file format of models: JSON with sorted keys, so that the same model gives the same bytes, and with numbers that
/// read back to the same bits.
///
///     { "format": "batch-score/1", "model": { … }, "strategy": "logistic_regression" }
///
/// Whatever a reader must know to refuse a file stands beside the model, not in it.
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
        try encode(File(format: format, strategy: BaseRate.name, model: model))
    }

    static func encode(_ model: LogisticRegressionModel) throws -> [UInt8] {
        try encode(File(format: format, strategy: LogisticRegression.name, model: model))
    }

    /// Reads a model and checks that it is whole: known format and strategy, parts that fit together, finite numbers.
    ///
    /// - Throws: ``ModelError`` for any other bytes, saying what was found and what was expected.
    public static func decode(_ bytes: [UInt8]) throws -> any ScoringModel {
        let header = try decode(Header.self, bytes)
        guard header.format == format else {
            throw refusal("its format is \"\(header.format.prefix(40))\"; expected \"\(format)\"")
        }
        switch header.strategy {
        case BaseRate.name: return try decode(File<BaseRateModel>.self, bytes).model
        case LogisticRegression.name: return try decode(File<LogisticRegressionModel>.self, bytes).model
        default:
            throw refusal(
                "its strategy is \"\(header.strategy.prefix(40))\"; "
                    + "expected \"\(BaseRate.name)\" or \"\(LogisticRegression.name)\"")
        }
    }

    private static func encode(_ file: File<some Codable>) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(file))
    }

    private static func decode<Part: Decodable>(_ type: Part.Type, _ bytes: [UInt8]) throws -> Part {
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch let error as ModelError {
            throw refusal(error.message)
        } catch let error as DecodingError {
            throw refusal(error.sentence)
        }
    }

    private static func refusal(_ reason: String) -> ModelError {
        ModelError("the model file is refused: \(reason); train the model again, or restore the file")
    }
}
