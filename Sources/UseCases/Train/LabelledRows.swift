public import Domain

/// Flights as rows of features, with their labels.
public struct LabelledRows: Sendable {
    /// The features.
    public let matrix: FeatureMatrix
    /// What happened, one label a row.
    public let labels: [Bool]
}
