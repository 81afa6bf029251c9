#if SQLite
import Domain
import GRDBSQLite
import Tabular

/// Leaves out what a query's condition could not: rows of other days, and the rows before a position that have its key.
struct RowSelector: Sendable {
    /// The column of days that decides; nil when only rows before a position are left out.
    let dayColumn: Int?
    private let days: ClosedRange<Int64>
    private let clock: WallClock?
    private let keyColumns: [Int]
    private let key: [Key]
    private var rowsToSkip: Int

    /// The selector for a filter and a position; nil when the query's condition is exact.
    init?(_ table: TableSpecification, _ filter: RowFilter, after position: KeyPosition?) throws {
        if case .days(let column, let days) = filter, Self.isNeeded(days, table.schema.columns[column].type) {
            dayColumn = column
            self.days = Int64(days.lowerBound.daysSinceEpoch)...Int64(days.upperBound.daysSinceEpoch)
            clock = table.schema.columns[column].type == .timestamp ? try WallClock(timeZone: table.timeZone) : nil
        } else if position != nil {
            dayColumn = nil
            days = 0...0
            clock = nil
        } else {
            return nil
        }
        keyColumns = table.keyColumns
        key = position?.key.parts ?? []
        rowsToSkip = position?.rows ?? 0
    }

    /// One day is found exactly by its text.
    private static func isNeeded(_ days: ClosedRange<CalendarDay>, _ type: ColumnType) -> Bool {
        type == .timestamp || days.lowerBound != days.upperBound
    }

    /// Whether the clock of the table's time zone shows UTC.
    var isUTC: Bool { clock?.isUTC ?? false }

    /// Whether the current row of a statement is one to read. Rows come in order, each once.
    mutating func includes(_ row: RowStatement) -> Bool {
        if let dayColumn, !includesDay(of: row, at: dayColumn) { return false }
        guard rowsToSkip > 0 else { return true }
        guard hasKey(row) else {
            rowsToSkip = 0
            return true
        }
        rowsToSkip -= 1
        return false
    }

    /// Whether the day or timestamp in a column of a statement's current row lies in the range.
    func includesDay(of row: RowStatement, at column: Int) -> Bool {
        guard row.type(column) == SQLITE_TEXT else { return false }
        return row.withText(column) { text in
            if let clock {
                return clock.microseconds(text).map { days.contains(LocalMoment.day(ofMicroseconds: $0)) } ?? false
            }
            return CalendarDay(iso8601: text).map { days.contains(Int64($0.daysSinceEpoch)) } ?? false
        }
    }

    private func hasKey(_ row: RowStatement) -> Bool {
        zip(keyColumns, key).allSatisfy { column, part in
            switch part {
            case .integer(let number): row.type(column) == SQLITE_INTEGER && row.integer(column) == number
            case .text(let text):
                row.type(column) == SQLITE_TEXT
                    && row.withText(column) { bytes in
                        bytes.count == text.utf8.count && zip(bytes.indices, text.utf8).allSatisfy { bytes[$0] == $1 }
                    }
            case .composite: false
            }
        }
    }
}
#endif
