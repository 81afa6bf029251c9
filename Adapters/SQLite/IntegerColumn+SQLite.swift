import Domain
import GRDBSQLite
import Tabular

extension IntegerColumn {
    /// Adds the whole number of a row's cell; false when the cell has another type.
    mutating func appendNumber(of row: RowStatement, _ column: Int) -> Bool {
        switch row.type(column) {
        case SQLITE_INTEGER: append(row.integer(column))
        case SQLITE_NULL: append(nil)
        default: return false
        }
        return true
    }

    /// Adds the day of a row's cell, a text such as `2013-12-24`; false when it is none.
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
}
