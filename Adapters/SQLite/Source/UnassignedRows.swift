#if SQLite
import GRDB
import Tabular

/// Counts the rows of a table that belong to no partition: null, or a value that is none of the scheme's.
///
/// With an index on the column, each different value is looked at once; without one, each row is, as when a partition is
/// read. The cells are read as the rows of a partition are, so that both agree on what can be read.
struct UnassignedRows {
    private let table: Identifier
    private let column: Identifier
    private let compared: String
    private let schema: TableSchema
    private let cells: CellFormat

    /// How many different values are looked at, before going through all rows is faster.
    private static let maximumValues = 20_000
    private static let rowsAtOnce = 1024

    init(of table: TableSpecification, column: Int) throws {
        let specification = table.schema.columns[column]
        self.table = try Identifier(table.name)
        self.column = try Identifier(specification.name)
        compared = try RowQuery.compared(specification)
        schema = TableSchema([specification])
        cells = try CellFormat(ofColumn: column, in: table)
    }

    /// The number of these rows.
    func count(in database: Database) throws -> Int {
        if try database.usesIndex(for: nextValue, [""]), let count = try countByValue(in: database) { return count }
        return try countByRow(in: database)
    }

    /// The least value that is greater than a given one.
    private var nextValue: String {
        """
        SELECT \(column) FROM \(table) WHERE \(compared) > ? ORDER BY \(compared) LIMIT 1
        """
    }

    /// Counts with an index; nil when there are too many different values.
    private func countByValue(in database: Database) throws -> Int? {
        var count = try number(of: "\(column) IS NULL", [], in: database)
        var value: DatabaseValue? = try leastValue(in: database)
        for _ in 0..<Self.maximumValues {
            guard let current = value else { return count }
            if try !isPartition(current, in: database) {
                count += try number(of: "\(compared) = ?", [current], in: database)
            }
            value = try DatabaseValue.fetchOne(database.cachedStatement(sql: nextValue), arguments: [current])
        }
        return nil
    }

    private func leastValue(in database: Database) throws -> DatabaseValue? {
        try DatabaseValue.fetchOne(
            database,
            sql: """
                SELECT \(column) FROM \(table) WHERE \(column) IS NOT NULL ORDER BY \(compared) LIMIT 1
                """)
    }

    private func number(of condition: String, _ values: [DatabaseValue], in database: Database) throws -> Int {
        try Int.fetchOne(
            database,
            sql: """
                SELECT count(*) FROM \(table) WHERE \(condition)
                """, arguments: StatementArguments(values)) ?? 0
    }

    private func isPartition(_ value: DatabaseValue, in database: Database) throws -> Bool {
        let statement = try database.cachedStatement(sql: "SELECT ?")
        try statement.setArguments([value])
        return try countWithoutPartition(RowStatement(statement)) == 0
    }

    private func countByRow(in database: Database) throws -> Int {
        try countWithoutPartition(
            RowStatement(
                try database.makeStatement(
                    sql: """
                        SELECT \(column) FROM \(table)
                        """)))
    }

    /// How many of a statement's rows have no partition in their one column.
    private func countWithoutPartition(_ row: RowStatement) throws -> Int {
        var count = 0
        var batch = RowBatch(schema: schema)
        while try row.step() {
            batch.append(row, cells)
            guard batch.rowCount == Self.rowsAtOnce else { continue }
            count += batch.rowsWithoutPartition(inColumn: 0)
            batch.removeAll()
        }
        row.reset()
        return count + batch.rowsWithoutPartition(inColumn: 0)
    }
}
#endif
