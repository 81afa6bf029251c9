public import Domain

/// Where features are written for people who train elsewhere.
///
/// Contract: the rows appended become the table's contents in one step, when `fill` returns; when it throws, the table is as
/// it was before. Numbers are written so that they read as the same numbers, missing values as empty ones.
public protocol FeatureTable: Sendable {
    /// Writes rows of features, with a column of labels after them where there are any.
    ///
    /// - Parameters:
    ///   - names: the names of the features.
    ///   - withLabels: whether there is a column of labels.
    ///   - fill: hands the rows over, chunk by chunk; a label is nil where nobody knows it.
    func writeFeatures(
        names: [String], withLabels: Bool,
        fill:
            @escaping @Sendable (_ append: @escaping @Sendable (FeatureMatrix, [Bool?]) async throws -> Void)
            async throws -> Void
    ) async throws
}
