#if SQLite
import Domain
import GRDB
import Tabular

/// The condition of a query for the rows that a filter includes: exactly these, or a few more, which a `RowSelector` then
/// leaves out.
///
/// Few more: a range of texts can contain one that is no day (`2013-02-30`), a timestamp with a zone of its own can lie on
/// another day than its text says, and any text may be a number.
struct RowCondition {
    private(set) var sql: String
    private(set) var values: [DatabaseValue]

    /// The condition for a filter.
    ///
    /// - Parameters:
    ///   - isUTC: whether the clock of the table's time zone shows UTC.
    ///   - hasUnusualCells: whether there may be ``UnusualCells``.
    init(_ filter: RowFilter, in table: TableSpecification, isUTC: Bool, hasUnusualCells: Bool) throws {
        func column(_ position: Int) throws -> String { try RowQuery.compared(table.schema.columns[position]) }
        switch filter {
        case .all:
            self.init("1")
        case .days(let position, let days):
            let isTimestamp = table.schema.columns[position].type == .timestamp
            self =
                isTimestamp
                ? Self.timestamps(try column(position), on: days, isUTC: isUTC)
                : Self.days(try column(position), in: days, withTimes: hasUnusualCells)
        case .integers(let position, let range):
            let column = try column(position)
            let numbers = "\(Self.lies(column, range)) AND typeof(\(column)) IN ('integer', 'real')"
            // A cell of 7.5 lies between 7 and 9, and is no whole number.
            let whole = range.bounds.count == 1 ? "" : " AND \(column) = CAST(\(column) AS INTEGER)"
            self.init(
                hasUnusualCells ? "(\(numbers)\(whole) OR \(Self.texts(column).sql))" : "\(numbers)\(whole)",
                range.bounds.map(\.databaseValue))
        case .texts(let position, let first, let last):
            let column = try column(position)
            // Without the plus sign, bounds that look like numbers would become numbers beside a column of no text type.
            self.init(
                first == last
                    ? "\(column) = ? AND typeof(\(column)) = 'text'"
                    : "+\(column) BETWEEN ? AND ? AND typeof(\(column)) = 'text'",
                (first == last ? [first] : [first, last]).map(\.databaseValue))
        }
    }

    /// Adds a condition that rows must meet as well.
    mutating func add(_ sql: String, values: [DatabaseValue]) {
        self.sql = self.sql == "1" ? sql : "\(self.sql) AND \(sql)"
        self.values += values
    }

    private init(_ sql: String, _ values: [DatabaseValue] = []) {
        self.sql = sql
        self.values = values
    }

    private static func lies(_ column: String, _ range: ClosedRange<Int64>) -> String {
        range.bounds.count == 1 ? "\(column) = ?" : "\(column) BETWEEN ? AND ?"
    }

    private static func days(
        _ column: String, in days: ClosedRange<CalendarDay>, withTimes: Bool
    ) -> RowCondition {
        if days.lowerBound == days.upperBound, !withTimes {
            return RowCondition("\(column) = ?", [bound(days.lowerBound).databaseValue])
        }
        let bounds = [days.lowerBound, days.upperBound.advanced(by: 1)]
        return RowCondition("\(column) >= ? AND \(column) < ?", bounds.map { bound($0).databaseValue })
    }

    /// Texts that begin with a day, and have more after it.
    static func daysWithTime(_ column: String, on day: CalendarDay) -> RowCondition {
        let bounds = [day, day.advanced(by: 1)]
        return RowCondition("\(column) > ? AND \(column) < ?", bounds.map { bound($0).databaseValue })
    }

    /// All texts: SQLite orders them after all numbers, and before all bytes.
    static func texts(_ column: String) -> RowCondition {
        RowCondition("(\(column) >= '' AND \(column) < x'')")
    }

    /// Texts that begin with a day of the range, and those with a zone of their own from two days around it: no two clocks
    /// are further apart.
    private static func timestamps(_ column: String, on days: ClosedRange<CalendarDay>, isUTC: Bool) -> RowCondition {
        // From the seconds on, a sign belongs to an offset. On the clock of UTC, `Z` and `+00:00` move nothing.
        let zone = isUTC ? "*[-+]*[1-9]*" : "*[-+Zz]*"
        let (first, end) = (days.lowerBound, days.upperBound.advanced(by: 1))
        return RowCondition(
            """
            \(column) >= ? AND \(column) < ?
                AND (\(column) >= ? AND \(column) < ? OR substr(\(column), 17) GLOB '\(zone)')
            """,
            [first.advanced(by: -2), end.advanced(by: 2), first, end].map { bound($0).databaseValue })
    }

    /// A day as a bound of texts. Days that no text can have are before the year 1, or after 9999 and all digits.
    private static func bound(_ day: CalendarDay) -> String {
        let year = day.year
        return year < 1 ? "" : year > 9999 ? ":" : "\(day)"
    }
}

extension ClosedRange where Bound: Equatable {
    /// Both bounds, or the one value of the range.
    fileprivate var bounds: [Bound] { lowerBound == upperBound ? [lowerBound] : [lowerBound, upperBound] }
}
#endif
