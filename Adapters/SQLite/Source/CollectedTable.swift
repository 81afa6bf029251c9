#if SQLite
import GRDB
import Tabular

/// A table that rows are collected into.
struct CollectedTable: Sendable {
    let name: Identifier
    let specification: TableSpecification
    private let columns: [Identifier]
    private let keys: [Identifier]

    init(_ table: TableSpecification) throws {
        name = try Identifier(table.name)
        specification = table
        let columns = try table.schema.names.map(Identifier.init)
        self.columns = columns
        keys = table.keyColumns.map { columns[$0] }
    }

    /// Creates the table, with the columns of the specification and its key.
    ///
    /// It is strict unless it has booleans: strict tables have no such type, and without it they would be whole numbers for
    /// whoever reads the table.
    var definition: String {
        """
        CREATE TABLE \(name) (
            \(columns.indices.map(definition).joined(separator: ",\n    ")),
            PRIMARY KEY (\(Identifier.list(keys)))
        )\(hasBooleans ? "" : " STRICT")
        """
    }

    /// Adds a row.
    var insertion: String {
        """
        INSERT OR ABORT INTO \(name) (\(Identifier.list(columns)))
        VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
        """
    }

    /// Creates the index by which a partition is read in the order of its keys; nil when the key itself serves, or when
    /// there are no partitions.
    func indexDefinition() throws -> String? {
        guard let partition = specification.partitionColumn, partition != specification.keyColumns.first
        else { return nil }
        let others = keys.filter { $0 != columns[partition] }
        return """
            CREATE INDEX \(try Identifier("\(name.name)_by_partition")) ON \(name)
                (\(Identifier.list([columns[partition]] + others)))
            """
    }

    /// All rows, counted and summed up.
    func rows(in database: Database) throws -> CollectedRows {
        let row = RowStatement(try database.makeStatement(sql: try RowQuery(specification).allRows().sql))
        let format = try CellFormat(specification)
        var batch = RowBatch(schema: specification.schema)
        var rows = CollectedRows()
        while try row.step() {
            batch.append(row, format)
            guard batch.rowCount == Self.rowsAtOnce else { continue }
            rows.add(batch)
            batch.removeAll()
        }
        rows.add(batch)
        return rows
    }

    private static let rowsAtOnce = 4096

    /// Counts the rows whose key another row before them has.
    func duplicateCount() throws -> String {
        let keys = try specification.keys.map { try RowQuery.compared($0) }.joined(separator: ", ")
        return """
            SELECT coalesce(sum("rows" - 1), 0)
            FROM (SELECT count(*) AS "rows" FROM \(name) GROUP BY \(keys) HAVING count(*) > 1)
            """
    }

    /// The columns of the key, for messages.
    var keyNames: String { Identifier.list(keys) }

    private var hasBooleans: Bool { specification.schema.columns.contains { $0.type == .boolean } }

    private func definition(ofColumn position: Int) -> String {
        let column = specification.schema.columns[position]
        let isRequired = column.isRequired || specification.keyColumns.contains(position)
        let check = column.type == .boolean ? " CHECK (\(columns[position]) IN (0, 1))" : ""
        return "\(columns[position]) \(column.type.sqliteName)\(isRequired ? " NOT NULL" : "")\(check)"
    }
}

extension ColumnType {
    /// The type of a column in a table that this store creates.
    var sqliteName: String {
        switch self {
        case .integer: "INTEGER"
        case .boolean: "BOOLEAN"
        case .real: "REAL"
        case .text, .day, .timestamp: "TEXT"
        }
    }
}
#endif
