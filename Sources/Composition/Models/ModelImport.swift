import CSV
import Domain
import ModelFiles
import Models
public import UseCases

/// A model file from another library, with the user's options for importing it.
public struct ModelImport: Sendable {
    /// The file.
    public var path: String
    /// The name of its format; nil to find out.
    public var format: String?
    /// The names of its features in its order; nil for those of the file.
    public var featureNames: [String]?
    /// A CSV file of rows with the trainer's scores; nil for none.
    public var goldenRows: String?

    /// An import of a file.
    public init(path: String, format: String? = nil, featureNames: [String]? = nil, goldenRows: String? = nil) {
        self.path = path
        self.format = format
        self.featureNames = featureNames
        self.goldenRows = goldenRows
    }

    /// Reads and packs the model.
    ///
    /// - Throws: `noInput` when a file is missing; `config` when the model is refused; `dataRefused` for golden rows that
    ///   cannot be read; `usage` for a format that there is not.
    public func model() async throws -> TrainedModel {
        let file = try TrainerFile.read(path)
        let packed = try await pack(file)
        var parameters = ["file": path, "format": packed.imported.format]
        parameters["file_digest"] = SHA256Digest.of(file).rawValue
        parameters["objective"] = packed.imported.objective
        return TrainedModel(
            model: packed.model, artefact: packed.artefact, summary: packed.imported.summary, parameters: parameters)
    }

    private func pack(_ file: [UInt8]) async throws -> PackedModel {
        do {
            let format = try knownFormat()
            let packed = try PackedModel(
                file: file, formats: ModelStore.formats, format: format, featureNames: featureNames)
            guard let goldenRows else { return packed }
            let rows = try await GoldenRows(path: goldenRows, for: packed.model)
            return try PackedModel(
                file: file, formats: ModelStore.formats, format: format, featureNames: featureNames, goldenRows: rows)
        } catch let error as ModelError {
            throw BatchError(.config, "\(path) is refused: \(error.message)", cause: error)
        }
    }

    private func knownFormat() throws -> String? {
        guard let format else { return nil }
        let names = ModelStore.formats.names
        guard names.contains(format) else {
            throw BatchError(
                .usage,
                "there is no format \"\(format)\"; expected \(names.joined(separator: ", "))"
                    + Suggestion.hint(for: format, among: names))
        }
        return format
    }
}
