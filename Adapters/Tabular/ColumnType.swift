/// The types of columns that tables and files have in common.
public enum ColumnType: String, Sendable {
    /// Whole numbers of 64 bits.
    case integer
    /// Floating-point numbers of 64 bits.
    case real
    /// Text in UTF-8.
    case text
    /// Days of the calendar, kept as days after 1970-01-01.
    case day

    /// Whether a table's column of another type can be read as one of this type without loss.
    public func accepts(_ found: ColumnType) -> Bool {
        self == found || (self == .real && found == .integer)
    }
}
