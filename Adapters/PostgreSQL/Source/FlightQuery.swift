import Domain
import Tabular
import UseCases

/// Which rows of the table of flights are read, in SQL.
///
/// A copy takes no parameters. What stands in the statement are days and keys that we made ourselves from numbers.
struct FlightQuery {
    /// The table.
    let table: QualifiedName
    /// The column with the key.
    let key: QuotedName
    /// The column with the day.
    let day: QuotedName

    /// The query for a table whose columns are mapped.
    init(_ table: QualifiedName, _ mapping: FlightMapping) throws {
        self.table = table
        key = try QuotedName(mapping.name(of: .flightID))
        day = try QuotedName(mapping.name(of: .day))
    }

    /// The words after the table: all rows, or those after one with a certain key, in the order of the keys. A row
    /// without a key comes last, so that it is met whatever was read before.
    func rows(of selection: FlightSelection, after last: Int64?) -> String {
        let chosen = condition(selection)
        guard let last else { return "WHERE \(chosen) \(inOrder)" }
        return "WHERE \(chosen) AND (\(key) >= \(last) OR \(key) IS NULL) \(inOrder) \(skipOne(of: last, chosen))"
    }

    /// The words after the table: the rows of a range, in the order of the keys.
    func rows(of selection: FlightSelection, in range: KeyRange) -> String {
        let chosen = condition(selection)
        let end = range.end.map { " AND \(key) <= \($0.key)" } ?? ""
        return switch range.start {
        case .position(nil): "WHERE \(chosen)\(end) \(inOrder)"
        case .position(let last?): "WHERE \(chosen) AND \(key) >= \(last)\(end) \(inOrder) \(skipOne(of: last, chosen))"
        case .after(let last): "WHERE \(chosen) AND \(key) > \(last)\(end) \(inOrder)"
        }
    }

    /// Whether there is a row that no range has, since it has no key.
    func hasRowsWithoutKey(in selection: FlightSelection) -> String {
        "SELECT EXISTS (SELECT FROM \(table) WHERE \(condition(selection)) AND \(key) IS NULL)"
    }

    /// How many rows there are.
    func count(of selection: FlightSelection) -> String {
        "SELECT count(*) FROM \(table) WHERE \(condition(selection))"
    }

    /// What is done with the table, for messages.
    var action: String { "reading table \(table.plain)" }

    /// Why a row without a key is refused.
    var missingKey: BatchError {
        BatchError(
            .dataRefused,
            "table \(table.plain) has a row without \"\(key.name)\"; a run could not be resumed after it. Give each row "
                + "a key, or read from a view that leaves such rows out")
    }

    /// The column of the table, and not what is selected under its name: its index has the order already.
    private var inOrder: String { "ORDER BY \(table).\(key) NULLS LAST" }

    /// Leaves one row out, of those with a key: where a key is there twice, the audit must see it.
    private func skipOne(of key: Int64, _ chosen: String) -> String {
        "OFFSET (SELECT count(*) FROM (SELECT FROM \(table) WHERE \(chosen) AND \(self.key) = \(key) LIMIT 1) AS read)"
    }

    private func condition(_ selection: FlightSelection) -> String {
        switch selection {
        case .partition(let partition): "\(day) = \(SQLLiteral.day(partition.day))"
        case .days(let first, let last):
            "\(day) BETWEEN \(SQLLiteral.day(first)) AND \(SQLLiteral.day(last))"
        case .everything: "true"
        }
    }
}
