#if SQLite
import GRDB
import Tabular

/// How the rows that a filter includes are found: by the condition of a query, and by a selector for what it cannot say.
struct FilteredRows {
    let condition: RowCondition
    let selector: RowSelector?

    init(
        _ filter: RowFilter, after position: KeyPosition?, of table: TableSpecification, _ columns: TableColumns,
        in database: Database
    ) throws {
        let hasUnusualCells = try UnusualCells(filter, in: table, columns).mayExist(in: database)
        selector = try RowSelector(table, filter, after: position, hasUnusualCells: hasUnusualCells)
        condition = try RowCondition(
            filter, in: table, isUTC: selector?.isUTC ?? false, hasUnusualCells: hasUnusualCells)
    }
}
#endif
