public import Domain

/// What is wrong with a row of a batch, or with one of its cells: the row will be rejected.
public struct RowFault: Error, Equatable, Sendable {
    /// The row in the batch.
    public var row: Int
    /// The position of the column in the schema; nil when it is the row as a whole.
    public var column: Int?
    /// What is wrong.
    public var code: Rejection.Code
    /// What was expected, without the cell's contents.
    public var expected: String

    /// Creates a fault.
    public init(row: Int, column: Int?, code: Rejection.Code, expected: String) {
        self.row = row
        self.column = column
        self.code = code
        self.expected = expected
    }
}
