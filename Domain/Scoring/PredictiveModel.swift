/// A model that says of a row what its trainer's library says: one number, or several, and on request before the last step.
///
/// A job publishes one score a row, so it refuses a model of several outputs; whoever checks a model against the library
/// that trained it takes all of them.
public protocol PredictiveModel: ScoringModel {
    /// How many numbers the response of a row has, 1 or more.
    var outputCount: Int { get }

    /// Rows with the trainer's own scores, where they came with the model.
    var goldenRows: GoldenRows? { get }

    /// Predicts for every row of a matrix.
    ///
    /// - Parameters:
    ///   - matrix: the features, of as many rows as there may be.
    ///   - scale: whether to give what the trainer's `predict` gives, or the margins before its last step.
    /// - Returns: a column for each number, with a value for each row.
    /// - Throws: ``FeatureMismatch`` when the columns are not those of the signature.
    func predictions(for matrix: FeatureMatrix, on scale: PredictionScale) throws -> [[Double]]
}

extension PredictiveModel {
    /// None.
    public var goldenRows: GoldenRows? { nil }
}
