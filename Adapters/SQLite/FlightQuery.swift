import Domain
import GRDB
import Tabular

/// The query for the flights of a selection, in ascending order of their keys.
struct FlightQuery {
    let table: Identifier
    let key: Identifier
    let day: Identifier
    let columns: [Identifier]

    init(_ table: Identifier, mapping: FlightMapping) throws {
        self.table = table
        key = try Identifier(mapping.name(of: .flightID))
        day = try Identifier(mapping.name(of: .day))
        columns = try mapping.schema.names.map(Identifier.init)
    }

    /// The rows of a selection, or those that follow a position.
    ///
    /// A position is the key of the last row that was lent. One row of that key is left out and no more: if the key has a
    /// second row, this must be lent, so that the audit finds it.
    func rows(of selection: FlightSelection, after position: SourcePosition?) -> (sql: String, values: [DatabaseValue])
    {
        let (condition, values) = condition(selection)
        let list = columns.map(\.description).joined(separator: ", ")
        guard let last = position?.rawValue.databaseValue else {
            return (
                """
                SELECT \(list) FROM \(table)
                WHERE \(condition)
                ORDER BY \(key)
                """, values
            )
        }
        return (
            """
            SELECT \(list) FROM \(table)
            WHERE \(condition) AND \(key) >= ?
            ORDER BY \(key)
            LIMIT -1 OFFSET (SELECT EXISTS (SELECT 1 FROM \(table) WHERE \(condition) AND \(key) = ?))
            """, values + [last] + values + [last]
        )
    }

    /// How many rows a selection has.
    func count(of selection: FlightSelection) -> (sql: String, values: [DatabaseValue]) {
        let (condition, values) = condition(selection)
        return (
            """
            SELECT count(*) FROM \(table) WHERE \(condition)
            """, values
        )
    }

    private func condition(_ selection: FlightSelection) -> (sql: String, values: [DatabaseValue]) {
        switch selection {
        case .partition(let partition): ("\(day) = ?", ["\(partition)".databaseValue])
        case .days(let first, let last):
            ("\(day) BETWEEN ? AND ?", ["\(first)".databaseValue, "\(last)".databaseValue])
        case .everything: ("1", [])
        }
    }
}
