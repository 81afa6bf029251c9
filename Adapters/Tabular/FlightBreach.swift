import Domain

/// Why a row cannot become a flight.
struct FlightBreach: Error {
    /// The column; nil when it is the record as a whole, or one that flights do not know.
    var column: FlightColumn?
    /// Its name in the table, where only that is known.
    var columnName: String?
    /// What is wrong.
    var code: Rejection.Code
    /// What was expected, without the cell's contents.
    var expected: String

    /// A column that cannot be what it should.
    init(_ column: FlightColumn, _ code: Rejection.Code, expected: StaticString) {
        self.column = column
        self.code = code
        self.expected = "\(expected)"
    }

    /// What the store found when it read the row.
    init(_ fault: CellFault) {
        columnName = fault.column
        code = fault.code
        expected = fault.expected
    }
}
