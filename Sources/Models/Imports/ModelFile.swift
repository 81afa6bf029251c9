/// Reads the files that other libraries save their models in.
///
/// A file is read whole or refused: with its tree and node, or its byte, and what was expected there.
public enum ModelFile {
    /// The format of some bytes; nil when they look like none of them.
    public static func format(of bytes: [UInt8]) -> ModelFormat? {
        ModelFormat.allCases.first { $0.looksLike(bytes) }
    }

    /// Reads a model.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - format: its format; nil to find out.
    ///   - names: the names of the features in the order of the model, for files that have none or others; nil to take those
    ///     of the file.
    /// - Throws: ``ModelError`` when the format is unknown, when something is not supported, and when the parts of the
    ///   file do not fit together.
    public static func read(
        _ bytes: [UInt8], as format: ModelFormat? = nil, featureNames names: [String]? = nil
    ) throws -> ImportedModel {
        guard let format = format ?? self.format(of: bytes) else {
            throw ModelError(
                "it has \(bytes.count) bytes and begins like no format that is read here; expected LightGBM's text "
                    + "(Booster.save_model), XGBoost's JSON or UBJSON (Booster.save_model), or ONNX (skl2onnx). Pickles are "
                    + "not read: save the model in one of these in Python")
        }
        return try format.read(bytes, featureNames: names)
    }
}

extension ModelFormat {
    /// Whether bytes begin as files of the format do.
    fileprivate func looksLike(_ bytes: [UInt8]) -> Bool {
        switch self {
        case .lightGBM: LightGBMFile.looksLike(bytes)
        case .xgboostJSON: XGBoostFile.looksLikeJSON(bytes)
        case .xgboostUBJSON: XGBoostFile.looksLikeUBJSON(bytes)
        case .onnx: ONNXFile.looksLike(bytes)
        }
    }

    /// Reads a model of the format.
    fileprivate func read(_ bytes: [UInt8], featureNames: [String]?) throws -> ImportedModel {
        switch self {
        case .lightGBM: try LightGBMFile.read(bytes, featureNames: featureNames)
        case .xgboostJSON: try XGBoostFile.readJSON(bytes, featureNames: featureNames)
        case .xgboostUBJSON: try XGBoostFile.readUBJSON(bytes, featureNames: featureNames)
        case .onnx: try ONNXFile.read(bytes, featureNames: featureNames)
        }
    }
}
