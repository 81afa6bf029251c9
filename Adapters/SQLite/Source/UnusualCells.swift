#if SQLite
import Domain
import GRDB
import Tabular

/// Cells that a filter includes, although they are not stored as such values mostly are: a day with a time of day, a whole
/// number as a text. They lie elsewhere in an index, so that a query for all cells of a value cannot use its order.
struct UnusualCells {
    private let condition: RowCondition?
    private let table: Identifier

    /// The cells for a filter, in a table with these columns.
    init(_ filter: RowFilter, in table: TableSpecification, _ columns: TableColumns) throws {
        self.table = try Identifier(table.name)
        switch filter {
        case .days(let column, let days)
        where days.lowerBound == days.upperBound && table.schema.columns[column].type == .day:
            condition = RowCondition.daysWithTime(
                try RowQuery.compared(table.schema.columns[column]), on: days.lowerBound)
        case .integers(let column, _)
        where columns.mayHaveNumbersAsTexts(table.schema.columns[column].name):
            condition = RowCondition.texts(try RowQuery.compared(table.schema.columns[column]))
        default: condition = nil
        }
    }

    /// Whether the table may have some: false only where that is certain, and an index answers it at once.
    func mayExist(in database: Database) throws -> Bool {
        guard let condition else { return false }
        let sql = """
            SELECT 1 FROM \(table) WHERE \(condition.sql) LIMIT 1
            """
        let arguments = StatementArguments(condition.values)
        guard try database.usesIndex(for: sql, arguments) else { return true }
        return try Int.fetchOne(database, sql: sql, arguments: arguments) != nil
    }
}

extension Database {
    /// Whether a query of one table or view finds its rows by an index, and does not go through all of them.
    func usesIndex(for sql: String, _ arguments: StatementArguments) throws -> Bool {
        let steps = try Row.fetchAll(self, sql: "EXPLAIN QUERY PLAN \(sql)", arguments: arguments)
            .map { $0["detail"] as String }
        return !steps.isEmpty && steps.allSatisfy { !$0.hasPrefix("SCAN") && !$0.hasPrefix("MATERIALIZE") }
    }
}
#endif
