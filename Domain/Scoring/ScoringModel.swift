/// A strategy that turns features into one or more numbers for each row. Use cases know models only through this.
///
/// It scores a chunk, not a row, so the cost of the call through an existential is negligible. The numbers of a row
/// must depend on that row alone, not on the rest of the chunk; otherwise the published scores would depend on the
/// chunk size.
public protocol ScoringModel: Sendable {
    /// The features that it needs, in order.
    var signature: FeatureSignature { get }

    /// What its response consists of: one score, or one probability for each class.
    var outputs: ModelOutputs { get }

    /// Rows with the trainer's own scores, where they came with the model.
    var goldenRows: GoldenRows? { get }

    /// Predicts for every row of a matrix.
    ///
    /// - Parameters:
    ///   - matrix: the features, with any number of rows.
    ///   - scale: whether to give what the trainer's `predict` gives, or the margins before its last step.
    /// - Returns: one column for each output, with one value for each row. On the scale of margins there may be more or
    ///   fewer columns than outputs.
    /// - Throws: ``FeatureMismatch`` when the columns are not those of the signature.
    func predictions(for matrix: FeatureMatrix, on scale: PredictionScale) throws -> [[Double]]
}

extension ScoringModel {
    /// None.
    public var goldenRows: GoldenRows? { nil }

    /// The response for every row of a matrix: one column for each output.
    public func outputs(for matrix: FeatureMatrix) throws -> [[Double]] {
        try predictions(for: matrix, on: .response)
    }
}
