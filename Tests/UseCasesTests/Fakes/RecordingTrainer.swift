import Domain
import UseCases

/// A trainer that remembers what it was given, and whose model's score is the mean label.
actor RecordingTrainer: ModelTrainer {
    private(set) var matrix: FeatureMatrix?
    private(set) var labels: [Double] = []

    func fit(_ matrix: FeatureMatrix, labels: [Double]) -> TrainedModel {
        self.matrix = matrix
        self.labels = labels
        let signature = FeatureSignature(
            zip(matrix.names, matrix.columns).map { FeatureSignature.Entry(name: $0, kind: $1.kind) })
        let mean = labels.reduce(0, +) / Double(labels.count)
        return TrainedModel(
            model: MeanModel(signature: signature, mean: mean), artefact: [1, 2, 3], summary: "the mean label",
            parameters: ["smoothing": "none"])
    }
}

/// A model that gives one score to all rows.
private struct MeanModel: ScoringModel {
    let signature: FeatureSignature
    let mean: Double
    let outputs = ModelOutputs.score

    func predictions(for matrix: FeatureMatrix, on scale: PredictionScale) throws -> [[Double]] {
        try signature.check(matrix)
        return [Array(repeating: mean, count: matrix.rowCount)]
    }
}
