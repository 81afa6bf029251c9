public import Domain

/// A cell, or a whole record, that could not become a value: the row it is in will be rejected.
public struct CellFault: Equatable, Sendable {
    /// The row in the batch.
    public var row: Int
    /// The column; nil when it is the record as a whole.
    public var column: String?
    /// What is wrong.
    public var code: Rejection.Code
    /// What was expected, without the cell's contents.
    public var expected: String

    /// A fault by its parts.
    public init(row: Int, column: String?, code: Rejection.Code, expected: String) {
        self.row = row
        self.column = column
        self.code = code
        self.expected = expected
    }
}
