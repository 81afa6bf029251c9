#if SQLite
import Domain
import GRDBSQLite
import Tabular

// Each function adds the cell of a statement's current row, and returns false when it cannot be read as the column's type.

extension IntegerColumn {
    /// A whole number, also one that is stored as a real number (`7.0`) or a text.
    mutating func appendNumber(of row: RowStatement, _ column: Int, acceptsTexts: Bool) -> Bool {
        switch row.type(column) {
        case SQLITE_INTEGER: append(row.integer(column))
        case SQLITE_NULL: append(nil)
        case SQLITE_FLOAT:
            guard let number = row.wholeNumber(column) else { return false }
            append(number)
        case SQLITE_TEXT where acceptsTexts: return appendText(of: row, column) { WholeNumber.value($0) }
        default: return false
        }
        return true
    }

    /// 0, 1, `true` or `false`.
    mutating func appendBoolean(of row: RowStatement, _ column: Int) -> Bool {
        switch row.type(column) {
        case SQLITE_INTEGER, SQLITE_FLOAT:
            guard let number = row.wholeNumber(column), number == 0 || number == 1 else { return false }
            append(number)
        case SQLITE_TEXT: return appendText(of: row, column) { Self.boolean($0) }
        case SQLITE_NULL: append(nil)
        default: return false
        }
        return true
    }

    private static func boolean(_ text: Span<UInt8>) -> Int64? {
        // Sets the bit that distinguishes small letters from capital ones.
        func spells(_ word: String) -> Bool {
            text.count == word.utf8.count && zip(text.indices, word.utf8).allSatisfy { text[$0] | 0x20 == $1 }
        }
        if spells("true") { return 1 }
        if spells("false") { return 0 }
        return WholeNumber.value(text).flatMap { $0 == 0 || $0 == 1 ? $0 : nil }
    }

    /// A text such as `2013-12-24`, also with a time of day.
    mutating func appendDay(of row: RowStatement, _ column: Int) -> Bool {
        appendText(of: row, column) { WallClock.day($0).map { Int64($0.daysSinceEpoch) } }
    }

    /// A text such as `2013-12-24 05:00:00`; with a zone of its own, it is put on the clock.
    mutating func appendTimestamp(of row: RowStatement, _ column: Int, _ clock: WallClock?) -> Bool {
        appendText(of: row, column) { clock?.microseconds($0) }
    }

    /// The value of a text; no value for null and for texts that mean it.
    private mutating func appendText(
        of row: RowStatement, _ column: Int, _ value: (Span<UInt8>) -> Int64?
    ) -> Bool {
        switch row.type(column) {
        case SQLITE_TEXT:
            let (value, isMissing) = row.withText(column) { text in
                let value = value(text)
                return (value, value == nil && MissingText.isMissing(text))
            }
            guard value != nil || isMissing else { return false }
            append(value)
        case SQLITE_NULL: append(nil)
        default: return false
        }
        return true
    }
}

extension RealColumn {
    /// A number, also one that is stored as a text.
    mutating func appendNumber(of row: RowStatement, _ column: Int) -> Bool {
        switch row.type(column) {
        case SQLITE_FLOAT: append(row.real(column))
        case SQLITE_INTEGER: append(Double(row.integer(column)))
        case SQLITE_NULL: append(nil)
        case SQLITE_TEXT:
            let (value, isMissing) = row.withText(column) { (DecimalText.value($0), MissingText.isMissing($0)) }
            guard value != nil || isMissing else { return false }
            append(value)
        default: return false
        }
        return true
    }
}

extension TextColumn {
    mutating func appendText(of row: RowStatement, _ column: Int) -> Bool {
        switch row.type(column) {
        case SQLITE_TEXT: row.withText(column) { append($0) }
        case SQLITE_NULL: append(nil as String?)
        default: return false
        }
        return true
    }
}
#endif
