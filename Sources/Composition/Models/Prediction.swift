import CSV
import LocalFiles
public import Domain
import ModelFiles
public import UseCases

/// Scores a CSV file of features, with a model of the registry or directly with a trainer's file.
public struct Prediction: Sendable {
    /// The file of rows.
    public var features: String
    /// The file to write; `-` for standard output.
    public var output: String
    /// What the numbers mean.
    public var scale: PredictionScale
    /// Rows in a chunk.
    public var chunkRows: Int
    /// Other files that are read, and folders of the program's own, so that the output is not written over them.
    public var inputs: [String]

    /// Creates a prediction.
    public init(
        features: String, output: String, scale: PredictionScale, chunkRows: Int, inputs: [String] = []
    ) {
        self.inputs = inputs
        self.features = features
        self.output = output
        self.scale = scale
        self.chunkRows = chunkRows
    }

    /// Scores by a model.
    public func callAsFunction(_ model: any ScoringModel, context: RunContext) async throws -> PredictRows.Outcome {
        let predict = PredictRows(
            rows: CSVFeatureRows(path: features),
            table: CSVPredictionTable(path: output, inputs: InputFiles(files: [features] + inputs, folders: inputs)),
            chunkRows: chunkRows, context: context)
        return try await predict(model, on: scale)
    }

    /// Whether a text names a file rather than a model of the registry: it is no reference, or there is such a file.
    public static func isFile(_ model: String) -> Bool {
        ModelReference(model) == nil || TrainerFile.exists(model)
    }
}
