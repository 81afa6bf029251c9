public import Domain

/// The strategy that every other one has to beat: each row gets the mean of the training labels, which is the share of
/// positive ones when labels are binary.
public struct BaseRate: Sendable {
    /// The name under which artefacts store it.
    public static let name = "base_rate"

    /// Creates the strategy; it has no parameters.
    public init() {}

    /// Takes the mean of the labels.
    ///
    /// - Parameter labels: a finite number for each row; 1 and 0 for binary labels.
    /// - Throws: ``ModelError`` when there are no rows, not as many labels as rows, or a label that is not finite.
    public func fit(_ matrix: FeatureMatrix, labels: [Double]) throws -> FittedStrategy {
        let labels = try TrainingLabels(labels, for: matrix)
        let signature = FeatureSignature(
            zip(matrix.names, matrix.columns).map { FeatureSignature.Entry(name: $0, kind: $1.kind) })
        guard let positives = labels.positives else {
            let model = try BaseRateModel(estimate: .mean(labels.mean), signature: signature)
            return try FittedStrategy(model, summary: "base rate, mean \(labels.mean) of \(labels.count) rows")
        }
        let model = try BaseRateModel(estimate: .probability(labels.mean), signature: signature)
        return try FittedStrategy(model, summary: "base rate, \(positives) of \(labels.count) rows positive")
    }
}
