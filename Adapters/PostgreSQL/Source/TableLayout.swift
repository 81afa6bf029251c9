#if PostgreSQL
import Tabular

/// What the server knows of a table or a view: its columns, and which of them identify a row.
struct TableLayout: Sendable {
    /// The columns, in the order of the table.
    let columns: [TableColumn]
    /// Whether rows have addresses that order them: true for tables, false for views.
    let hasAddresses: Bool
    /// The columns of each unique index that covers all rows of the table.
    let uniqueColumns: [Set<String>]

    /// A column by its name; nil when there is none.
    func column(_ name: String) -> TableColumn? { columns.first { $0.name.name == name } }

    /// Whether no two rows have the same values in some columns.
    func isUnique(_ columns: Set<String>) -> Bool { uniqueColumns.contains { $0.isSubset(of: columns) } }
}

extension PQConnection {
    /// The layout of a table.
    ///
    /// - Throws: `noInput` when there is no such table.
    func layout(of table: QualifiedName) throws -> TableLayout {
        let columns = try columns(of: table)
        let relation = try execute(
            "SELECT relkind, relhassubclass FROM pg_catalog.pg_class WHERE oid = $1::regclass", ["\(table)"]
        ).first
        let kind = relation?.first ?? nil
        let isParent = relation?.last == "t" && kind != "p"
        return TableLayout(
            columns: columns, hasAddresses: ["r", "p", "m"].contains(kind),
            uniqueColumns: isParent ? [] : try uniqueColumns(of: table))
    }

    private func uniqueColumns(of table: QualifiedName) throws -> [Set<String>] {
        let rows = try execute(
            """
            SELECT i.indexrelid, a.attname
            FROM pg_catalog.pg_index AS i
                CROSS JOIN LATERAL pg_catalog.unnest(i.indkey::int2[]) WITH ORDINALITY AS k (attnum, place)
                JOIN pg_catalog.pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
            WHERE i.indrelid = $1::regclass AND i.indisunique AND i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL
                AND k.place <= i.indnkeyatts
            """, ["\(table)"])
        let indexes = Dictionary(grouping: rows) { $0[0] }
        return indexes.values.map { rows in Set(rows.compactMap { $0[1] }) }
    }
}
#endif
