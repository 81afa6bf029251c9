/// The types of columns that tables and files have in common.
public enum ColumnType: String, CaseIterable, Sendable {
    /// Whole numbers of 64 bits.
    case integer
    /// Floating-point numbers of 64 bits.
    case real
    /// Text in UTF-8.
    case text
    /// True and false, stored as 1 and 0.
    case boolean
    /// Days of the calendar, stored as days after 1970-01-01.
    case day
    /// Days and times of day on the clock of one time zone, stored as microseconds after 1970-01-01 00:00 on that clock.
    case timestamp

    /// How a batch stores the values of a type.
    public enum Storage: Sendable {
        /// As whole numbers.
        case integers
        /// As floating-point numbers.
        case reals
        /// As bytes of text.
        case texts
    }

    /// How a batch stores values of this type.
    public var storage: Storage {
        switch self {
        case .integer, .boolean, .day, .timestamp: .integers
        case .real: .reals
        case .text: .texts
        }
    }

    /// Whether a table's column of another type can be read as one of this type without loss. Days and timestamps can be
    /// read as texts, such as `2013-12-24`.
    public func accepts(_ found: ColumnType) -> Bool {
        self == found || (self == .real && (found == .integer || found == .boolean))
            || (self == .integer && found == .boolean) || (self == .timestamp && found == .day)
            || (self == .text && (found == .day || found == .timestamp))
    }
}
