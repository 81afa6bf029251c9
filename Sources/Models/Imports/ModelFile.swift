/// Reads the files that other libraries save their models in.
///
/// A file is read whole or refused: with its tree and node, or its byte, and what was expected there.
public enum ModelFile {
    /// The format of some bytes; nil when they look like none of them.
    public static func format(of bytes: [UInt8]) -> ModelFormat? {
        nil
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
        throw ModelError("no format is read yet")
    }
}
