public import Domain

/// Where features are written for people who train elsewhere.
///
/// Contract: the rows appended become the table's contents in one step, when `fill` returns; when it throws, the table
/// is as it was before. The columns are those of the identity, the features and the label, in this order. Numbers are
/// written so that reading them gives the same numbers; missing values are empty.
public protocol FeatureTable: Sendable {
    /// Writes rows of features.
    ///
    /// - Parameters:
    ///   - identity: the columns that say which row it is.
    ///   - names: the names of the features.
    ///   - label: the name of the column of labels; nil for none.
    ///   - fill: appends the rows, chunk by chunk.
    func writeFeatures(
        identity: RowIdentity, names: [String], label: String?,
        fill:
            @escaping @Sendable (_ append: @escaping @Sendable (ExportedFeatures) async throws -> Void) async throws
            -> Void
    ) async throws
}

/// Rows of features on their way to a table.
public struct ExportedFeatures: Equatable, Sendable {
    /// Which rows they are.
    public var rows: IdentifiedRows
    /// The features.
    public var matrix: FeatureMatrix
    /// One label for each row, NaN where it is unknown; empty when there is no column of labels.
    public var labels: [Double]

    /// Creates rows; all parts have the same number of rows.
    public init(rows: IdentifiedRows, matrix: FeatureMatrix, labels: [Double] = []) {
        self.rows = rows
        self.matrix = matrix
        self.labels = labels
    }
}
