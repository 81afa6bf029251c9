/// A file format in which another library saves its models.
///
/// A file is read completely or refused: errors name the tree and the node, or the line or the byte, and what was
/// expected there.
public protocol ModelFormat: Sendable {
    /// The name under which artefacts store the format, such as `lightgbm`. It never changes, since stored models depend
    /// on it.
    var name: String { get }

    /// The library's name for the format and the call that writes it, such as `LightGBM's text (Booster.save_model)`.
    var summary: String { get }

    /// Whether bytes begin as files of the format do.
    func looksLike(_ bytes: [UInt8]) -> Bool

    /// Reads a model.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - featureNames: the names of the features in the order of the model; nil to take those of the file.
    /// - Throws: ``ModelError`` when something is not supported, or the parts of the file do not fit together.
    func read(_ bytes: [UInt8], featureNames: [String]?) throws -> ImportedModel
}
