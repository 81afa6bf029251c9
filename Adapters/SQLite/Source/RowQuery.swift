#if SQLite
import Domain
import GRDB
import Tabular

/// The queries for the rows of a table, in ascending order of their keys.
///
/// Texts are compared and ordered by their bytes, whatever the table's own collation: `COLLATE BINARY`. An index that has
/// this collation, which is the default one, still serves.
struct RowQuery {
    let table: Identifier
    let columns: [Identifier]
    let specification: TableSpecification
    private let keys: [String]

    init(_ table: TableSpecification) throws {
        specification = table
        self.table = try Identifier(table.name)
        columns = try table.schema.names.map(Identifier.init)
        keys = try table.keys.map { try Self.compared($0) }
    }

    /// All rows, in any order.
    func allRows() -> Query {
        Query(
            sql: """
                SELECT \(columnList) FROM \(table)
                """)
    }

    /// The rows that a filter includes, from a key on, that key included, in the order of the keys.
    ///
    /// - Parameters:
    ///   - condition: what the filter asks of them.
    ///   - rowID: the column that orders the rows of one key; nil for a view, which has none.
    func rows(_ condition: RowCondition, from key: Key?, rowID: Identifier?) throws -> Query {
        var condition = condition
        if let key {
            let values = key.parts.map(\.databaseValue)
            // SQLite uses no index for a row value with collations, but for the first column alone.
            if values.count > 1 { condition.add("\(keys[0]) >= ?", values: [values[0]]) }
            condition.add("\(tuple(keys)) >= \(tuple(values.map { _ in "?" }))", values: values)
        }
        let order = keys + [rowID].compactMap { $0.map(\.description) }
        return Query(
            sql: """
                SELECT \(columnList) FROM \(table)
                WHERE \(condition.sql)
                ORDER BY \(order.joined(separator: ", "))
                """, values: condition.values)
    }

    /// How many rows a condition and a selector include.
    func count(_ condition: RowCondition, _ selector: RowSelector?, in database: Database) throws -> Int {
        guard let selector, let column = selector.column else {
            let sql = """
                SELECT count(*) FROM \(table) WHERE \(condition.sql)
                """
            return try Int.fetchOne(database, sql: sql, arguments: StatementArguments(condition.values)) ?? 0
        }
        let statement = try database.makeStatement(
            sql: """
                SELECT \(columns[column]) FROM \(table) WHERE \(condition.sql)
                """)
        try statement.setArguments(StatementArguments(condition.values))
        let row = RowStatement(statement)
        var count = 0
        while try row.step() {
            if selector.includesValue(of: row, at: 0) { count += 1 }
        }
        return count
    }

    private var columnList: String { columns.map(\.description).joined(separator: ", ") }

    private func tuple(_ terms: [String]) -> String {
        terms.count == 1 ? terms[0] : "(\(terms.joined(separator: ", ")))"
    }

    /// A column as it is compared and ordered.
    static func compared(_ column: ColumnSpecification) throws -> String {
        let name = try Identifier(column.name)
        return column.type == .integer ? "\(name)" : "\(name) COLLATE BINARY"
    }
}

extension Key {
    /// The values of the key's columns.
    var parts: [Key] {
        if case .composite(let parts) = self { parts } else { [self] }
    }

    /// The value of a key of one column, as it is bound to a statement.
    var databaseValue: DatabaseValue {
        switch self {
        case .integer(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .composite: .null
        }
    }
}
#endif
