/// The features of the rows of a chunk, in columns: the input of a model.
public struct FeatureMatrix: Equatable, Sendable {
    /// The number of rows.
    public let rowCount: Int
    /// The names of the columns, in the order of the columns.
    public let names: [String]
    /// The columns; each has `rowCount` values.
    public let columns: [FeatureColumn]

    /// Creates a matrix; nil when there are not as many names as columns, or the columns differ in length.
    public init?(names: [String], columns: [FeatureColumn], rowCount: Int) {
        guard names.count == columns.count, columns.allSatisfy({ $0.count == rowCount }) else { return nil }
        self.init(checkedNames: names, columns: columns, rowCount: rowCount)
    }

    init(checkedNames names: [String], columns: [FeatureColumn], rowCount: Int) {
        self.names = names
        self.columns = columns
        self.rowCount = rowCount
    }

    /// The matrix without some rows.
    ///
    /// - Parameter rows: their positions, ascending.
    public func dropping(_ rows: [Int]) -> FeatureMatrix {
        guard !rows.isEmpty else { return self }
        return FeatureMatrix(
            checkedNames: names, columns: columns.map { $0.dropping(rows) }, rowCount: rowCount - rows.count)
    }
}
