/// A model that says of a row what its trainer's library says: one number, or several, and on request before the last step.
///
/// A job publishes one score a row, so it takes a model of several outputs for nothing; whoever checks a model against the
/// library that trained it takes all of them.
public protocol PredictiveModel: ScoringModel {
    /// How many numbers a row gets, 1 or more.
    var outputCount: Int { get }

    /// Predicts for every row of a matrix.
    ///
    /// - Parameters:
    ///   - matrix: the features, of as many rows as there may be.
    ///   - scale: whether to give what the trainer's `predict` gives, or the margins before its last step.
    /// - Returns: a column for each output, with a value for each row.
    /// - Throws: ``FeatureMismatch`` when the columns are not those of the signature.
    func predictions(for matrix: FeatureMatrix, on scale: PredictionScale) throws -> [[Double]]
}
