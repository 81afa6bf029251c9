import Domain
import Tabular

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
    ///
    /// After a key come the other rows of the same key too: where a key is there twice, the audit must see it.
    func rows(of selection: FlightSelection, after last: Int64?) -> String {
        let chosen = condition(selection)
        guard let last else { return "WHERE \(chosen) ORDER BY \(key) NULLS LAST" }
        return """
            WHERE \(chosen) AND (\(key) >= \(last) OR \(key) IS NULL) ORDER BY \(key) NULLS LAST
            OFFSET (SELECT count(*) FROM (SELECT FROM \(table) WHERE \(chosen) AND \(key) = \(last) LIMIT 1) AS read)
            """
    }

    /// How many rows there are.
    func count(of selection: FlightSelection) -> String {
        "SELECT count(*) FROM \(table) WHERE \(condition(selection))"
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
