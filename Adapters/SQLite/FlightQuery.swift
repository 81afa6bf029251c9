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
    func rows(of selection: FlightSelection, after position: SourcePosition?) -> Query {
        let condition = condition(selection)
        let list = columns.map(\.description).joined(separator: ", ")
        guard let last = position?.rawValue.databaseValue else {
            return Query(
                sql: """
                    SELECT \(list) FROM \(table)
                    WHERE \(condition.sql)
                    ORDER BY \(key)
                    """, values: condition.values)
        }
        return Query(
            sql: """
                SELECT \(list) FROM \(table)
                WHERE \(condition.sql) AND \(key) >= ?
                ORDER BY \(key)
                LIMIT -1 OFFSET (SELECT EXISTS (SELECT 1 FROM \(table) WHERE \(condition.sql) AND \(key) = ?))
                """, values: condition.values + [last] + condition.values + [last])
    }

    /// How many rows a selection has.
    func count(of selection: FlightSelection) -> Query {
        let condition = condition(selection)
        return Query(
            sql: """
                SELECT count(*) FROM \(table) WHERE \(condition.sql)
                """, values: condition.values)
    }

    private func condition(_ selection: FlightSelection) -> Query {
        switch selection {
        case .partition(let partition):
            Query(sql: "\(day) = ?", values: ["\(partition)".databaseValue])
        case .days(let first, let last):
            Query(sql: "\(day) BETWEEN ? AND ?", values: ["\(first)".databaseValue, "\(last)".databaseValue])
        case .everything:
            Query(sql: "1")
        }
    }
}
