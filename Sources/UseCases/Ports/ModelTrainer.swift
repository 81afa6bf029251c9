public import Domain

/// A way to fit a model.
///
/// Contract: the same rows in the same order give the same bytes. No rows, or labels that are all equal where a strategy
/// cannot live with that, are `dataRefused`. It stops within a pass over the data when its task is cancelled.
public protocol ModelTrainer: Sendable {
    /// Fits a model to labelled rows.
    ///
    /// - Parameters:
    ///   - matrix: the features, one row for each label.
    ///   - labels: what happened; 1 and 0 for a binary label.
    func fit(_ matrix: FeatureMatrix, labels: [Double]) async throws -> TrainedModel
}
