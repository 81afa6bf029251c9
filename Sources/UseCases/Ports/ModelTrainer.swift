public import Domain

/// A way to fit a model.
///
/// Contract: the same rows in the same order give the same bytes. No rows, or labels that are all equal if the strategy
/// cannot handle that, are `dataRefused`. When its task is cancelled, it stops within one pass over the data.
public protocol ModelTrainer: Sendable {
    /// Fits a model to labelled rows.
    ///
    /// - Parameters:
    ///   - matrix: the features, one row for each label.
    ///   - labels: the true values; 1 and 0 for a binary label.
    func fit(_ matrix: FeatureMatrix, labels: [Double]) async throws -> TrainedModel
}
