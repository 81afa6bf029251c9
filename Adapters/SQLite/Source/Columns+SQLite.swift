#if SQLite
import Domain
import GRDBSQLite
import Tabular

// Each function adds the cell of a statement's current row, and returns false when it cannot be read as the column's type.

extension IntegerColumn {
    mutating func appendNumber(of row: RowStatement, _ column: Int) -> Bool {
        switch row.type(column) {
        case SQLITE_INTEGER: append(row.integer(column))
        case SQLITE_NULL: append(nil)
        default: return false
        }
        return true
    }

    /// 0, 1, `true` or `false`.
    mutating func appendBoolean(of row: RowStatement, _ column: Int) -> Bool {
        switch row.type(column) {
        case SQLITE_INTEGER:
            let number = row.integer(column)
            guard number == 0 || number == 1 else { return false }
            append(number)
        case SQLITE_TEXT:
            guard let value = row.withText(column, { Self.boolean($0) }) else { return false }
            append(value)
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
        return spells("true") ? 1 : spells("false") ? 0 : nil
    }

    /// A text such as `2013-12-24`.
    mutating func appendDay(of row: RowStatement, _ column: Int) -> Bool {
        switch row.type(column) {
        case SQLITE_TEXT:
            guard let day = row.withText(column, { CalendarDay(iso8601: $0) }) else { return false }
            append(Int64(day.daysSinceEpoch))
        case SQLITE_NULL: append(nil)
        default: return false
        }
        return true
    }

    /// A text such as `2013-12-24 05:00:00`; with a zone of its own, it is put on the clock.
    mutating func appendTimestamp(of row: RowStatement, _ column: Int, _ clock: WallClock?) -> Bool {
        switch row.type(column) {
        case SQLITE_TEXT:
            guard let moment = row.withText(column, { clock?.microseconds($0) }) else { return false }
            append(moment)
        case SQLITE_NULL: append(nil)
        default: return false
        }
        return true
    }
}

extension RealColumn {
    mutating func appendNumber(of row: RowStatement, _ column: Int) -> Bool {
        switch row.type(column) {
        case SQLITE_FLOAT: append(row.real(column))
        case SQLITE_INTEGER: append(Double(row.integer(column)))
        case SQLITE_NULL: append(nil)
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
