public import Domain

/// The strategy to beat: every row gets the share of positive labels of the training data.
public struct BaseRate: Sendable {
    /// The name under which configurations and artefacts know it.
    public static let name = "base_rate"

    /// A strategy without settings.
    public init() {}

    /// Counts the labels; throws ``ModelError`` when there are none, or not one for each row.
    public func fit(_ matrix: FeatureMatrix, labels: [Bool]) throws -> FittedStrategy {
        let labels = try TrainingLabels(labels, for: matrix)
        let signature = FeatureSignature(
            zip(matrix.names, matrix.columns).map { FeatureSignature.Entry(name: $0, kind: $1.kind) })
        let model = try BaseRateModel(probability: labels.baseRate, signature: signature)
        return FittedStrategy(
            model: model, artefact: try ModelArtefact.encode(model),
            summary: "base rate, \(labels.positives) of \(labels.labels.count) rows positive",
            parameters: ["strategy": Self.name])
    }
}
