#if PostgreSQL
import Tabular
import UseCases

extension PQConnection {
    /// The columns of a table or a view.
    ///
    /// - Throws: `noInput` when there is no such table.
    func columns(of table: QualifiedName) throws -> [TableColumn] {
        guard try exists(table) else {
            throw BatchError(
                .noInput,
                "there is no table \(table.plain) in \(address); check its name in the configuration, or create it "
                    + "(batch-score collect fills one)")
        }
        let rows = try execute(
            """
            WITH RECURSIVE base (attnum, type) AS (
                SELECT attnum, atttypid FROM pg_attribute
                WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped
                UNION ALL
                SELECT base.attnum, t.typbasetype FROM base JOIN pg_type AS t ON t.oid = base.type WHERE t.typtype = 'd'
            )
            SELECT a.attname,
                CASE WHEN t.typtype = 'e' THEN 'enum'
                    WHEN t.typnamespace = 'pg_catalog'::regnamespace OR t.typname = 'citext' THEN t.typname::text
                    ELSE '' END,
                format_type(a.atttypid, a.atttypmod), a.attnotnull, coalesce(c.collisdeterministic, true)
            FROM base JOIN pg_type AS t ON t.oid = base.type
                JOIN pg_attribute AS a ON a.attrelid = $1::regclass AND a.attnum = base.attnum
                LEFT JOIN pg_collation AS c ON c.oid = a.attcollation
            WHERE t.typtype <> 'd'
            ORDER BY a.attnum
            """, ["\(table)"])
        return try rows.map { row in
            TableColumn(
                name: try QuotedName(row[0] ?? ""), baseType: row[1] ?? "", typeName: row[2] ?? "unknown",
                isRequired: row[3] == "t", comparesBytes: row[4] == "t")
        }
    }

    /// Whether there is a table, a view or an index of a name. (`to_regclass` would answer from a cache, which within a
    /// transaction does not see what another one has created meanwhile.)
    func exists(_ table: QualifiedName) throws -> Bool {
        try execute(
            """
            SELECT EXISTS (
                SELECT FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
                WHERE n.nspname = $1 AND c.relname = $2)
            """, [table.schema.name, table.table.name]
        ).first?.first == "t"
    }
}
#endif
