import CSV
public import Domain
import ModelFiles
import Models
public import UseCases

/// The scoring of a CSV file of features, by a model of the registry or straight from a trainer's file.
public struct Prediction: Sendable {
    /// The file of rows.
    public var features: String
    /// The file to write.
    public var output: String
    /// What the numbers mean.
    public var scale: PredictionScale
    /// Rows in a chunk.
    public var chunkRows: Int

    /// A prediction by its files.
    public init(features: String, output: String, scale: PredictionScale, chunkRows: Int) {
        self.features = features
        self.output = output
        self.scale = scale
        self.chunkRows = chunkRows
    }

    /// Scores by a model.
    public func callAsFunction(_ model: any PredictiveModel, context: RunContext) async throws -> PredictRows.Outcome {
        let predict = PredictRows(
            rows: CSVFeatureRows(path: features), table: CSVPredictionTable(path: output), chunkRows: chunkRows,
            context: context)
        return try await predict(model, on: scale)
    }

    /// Whether a text names a file rather than a model of the registry: it is no reference, or there is such a file.
    public static func isFile(_ model: String) -> Bool {
        ModelReference(model) == nil || TrainerFile.exists(model)
    }
}

extension Job {
    /// A model of the registry, with all its outputs.
    public func predictiveModel(_ reference: String) async throws -> any PredictiveModel {
        let identity = try await record(of: reference).identity
        guard let model = try await modelProvider.load(identity) as? any PredictiveModel else {
            throw BatchError(.config, "model \(identity) cannot predict: its strategy only gives scores")
        }
        return model
    }
}
