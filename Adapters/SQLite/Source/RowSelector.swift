#if SQLite
import Domain
import GRDBSQLite
import Tabular

/// Leaves out what a query's condition could not: rows of other days or numbers, and the rows before a position that have
/// its key.
struct RowSelector: Sendable {
    private enum Values {
        case days(ClosedRange<Int64>, WallClock?)
        case integers(ClosedRange<Int64>)
    }

    /// The column whose value decides; nil when only rows before a position are left out.
    let column: Int?
    private let values: Values?
    private let keyColumns: [Int]
    private let key: [Key]
    private var rowsToSkip: Int

    /// The selector for a filter and a position; nil when the query's condition is exact.
    ///
    /// - Parameter hasUnusualCells: whether there may be ``UnusualCells``.
    init?(_ table: TableSpecification, _ filter: RowFilter, after position: KeyPosition?, hasUnusualCells: Bool) throws
    {
        switch filter {
        case .days(let column, let days)
        where hasUnusualCells || Self.isNeeded(days, table.schema.columns[column].type):
            self.column = column
            let isTimestamp = table.schema.columns[column].type == .timestamp
            values = .days(
                Int64(days.lowerBound.daysSinceEpoch)...Int64(days.upperBound.daysSinceEpoch),
                isTimestamp ? try WallClock(timeZone: table.timeZone) : nil)
        case .integers(let column, let range) where hasUnusualCells:
            self.column = column
            values = .integers(range)
        default:
            guard position != nil else { return nil }
            column = nil
            values = nil
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
    var isUTC: Bool { if case .days(_, let clock) = values { clock?.isUTC ?? false } else { false } }

    /// Whether the current row of a statement is one to read. Rows come in order, each once.
    mutating func includes(_ row: RowStatement) -> Bool {
        if let column, !includesValue(of: row, at: column) { return false }
        guard rowsToSkip > 0 else { return true }
        guard hasKey(row) else {
            rowsToSkip = 0
            return true
        }
        rowsToSkip -= 1
        return false
    }

    /// Whether the value in a column of a statement's current row lies in the range.
    func includesValue(of row: RowStatement, at column: Int) -> Bool {
        switch values {
        case .days(let days, let clock):
            guard row.type(column) == SQLITE_TEXT, let day = row.withText(column, { Self.day($0, clock) }) else {
                return false
            }
            return days.contains(day)
        case .integers(let range): return Self.number(row, column).map(range.contains) ?? false
        case nil: return true
        }
    }

    private static func day(_ text: Span<UInt8>, _ clock: WallClock?) -> Int64? {
        guard let clock else { return WallClock.day(text).map { Int64($0.daysSinceEpoch) } }
        return clock.microseconds(text).map(LocalMoment.day(ofMicroseconds:))
    }

    private static func number(_ row: RowStatement, _ column: Int) -> Int64? {
        switch row.type(column) {
        case SQLITE_INTEGER, SQLITE_FLOAT: row.wholeNumber(column)
        case SQLITE_TEXT: row.withText(column) { WholeNumber.value($0) }
        default: nil
        }
    }

    private func hasKey(_ row: RowStatement) -> Bool {
        zip(keyColumns, key).allSatisfy { column, part in
            switch part {
            case .integer(let number):
                [SQLITE_INTEGER, SQLITE_FLOAT].contains(row.type(column)) && row.wholeNumber(column) == number
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
