#if PostgreSQL
import Domain
import Tabular

/// A row filter in SQL, in comparisons that an index on the column can answer.
struct FilterCondition: Sendable {
    /// The condition.
    let sql: String
    /// The column of which all rows have the same value; nil when they may have several.
    let fixedColumn: String?

    /// The condition for a filter of a table.
    ///
    /// - Parameters:
    ///   - filter: the filter.
    ///   - column: the column that a filter names by its position.
    ///   - alias: the alias of the table in the statement.
    ///   - timeZone: the zone on whose clock moments lie.
    init(_ filter: RowFilter, column: (Int) throws -> TableColumn, alias: String, timeZone: String) throws {
        switch filter {
        case .all:
            (sql, fixedColumn) = ("true", nil)
        case .days(let position, let days):
            let column = try column(position)
            let isFixed = column.baseType == "date" && days.lowerBound == days.upperBound
            sql = Self.days(days, of: "\(alias).\(column.name)", column.baseType, timeZone)
            fixedColumn = isFixed ? column.name.name : nil
        case .integers(let position, let range):
            let column = try column(position)
            let name = "\(alias).\(column.name)\(column.baseType == "bool" ? "::int" : "")"
            let isFixed = range.lowerBound == range.upperBound
            sql =
                isFixed
                ? "\(name) = \(SQLLiteral.integer(range.lowerBound))"
                : "\(name) BETWEEN \(SQLLiteral.integer(range.lowerBound)) AND \(SQLLiteral.integer(range.upperBound))"
            fixedColumn = isFixed ? column.name.name : nil
        case .texts(let position, let first, let last):
            let column = try column(position)
            let isFixed = first.utf8.elementsEqual(last.utf8)
            sql = Self.texts(first, last, of: "\(alias).\(column.name)", column)
            fixedColumn = isFixed ? column.name.name : nil
        }
    }

    private static func days(
        _ days: ClosedRange<CalendarDay>, of name: String, _ baseType: String, _ timeZone: String
    ) -> String {
        let (first, last) = (SQLLiteral.day(days.lowerBound), SQLLiteral.day(days.upperBound))
        switch baseType {
        case "date":
            return first == last ? "\(name) = \(first)" : "\(name) BETWEEN \(first) AND \(last)"
        case "timestamptz":
            // The clock decides. Where it is set back at midnight, a day is not one range of moments; so the range, which an
            // index can answer, is wider by more than clocks are ever set back.
            let zone = SQLLiteral.text(timeZone)
            let clock = "(\(name) AT TIME ZONE \(zone))"
            return """
                \(name) >= (\(first)::timestamp AT TIME ZONE \(zone)) - INTERVAL '4 hours' \
                AND \(name) < (\(last)::timestamp + INTERVAL '1 day') AT TIME ZONE \(zone) + INTERVAL '4 hours' \
                AND \(clock) >= \(first)::timestamp AND \(clock) < \(last)::timestamp + INTERVAL '1 day'
                """
        default:
            return "\(name) >= \(first)::timestamp AND \(name) < \(last)::timestamp + INTERVAL '1 day'"
        }
    }

    private static func texts(_ first: String, _ last: String, of name: String, _ column: TableColumn) -> String {
        let (least, greatest) = (SQLLiteral.text(first), SQLLiteral.text(last))
        guard least == greatest else {
            return
                "\(column.text(of: name)) COLLATE \"C\" >= \(least) AND \(column.text(of: name)) COLLATE \"C\" <= \(greatest)"
        }
        if column.baseType == "uuid", UUIDText.isCanonical(first) { return "\(name) = UUID \(least)" }
        // Under every collation that compares bytes, equal is the same; so an index of any of them serves.
        let text = column.text(of: name)
        return column.comparesBytes ? "\(text) = \(least)" : "\(text) COLLATE \"C\" = \(least)"
    }
}
#endif
