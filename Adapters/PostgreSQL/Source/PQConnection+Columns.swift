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
            WITH RECURSIVE base (attnum, type, modifier) AS (
                SELECT attnum, atttypid, atttypmod FROM pg_catalog.pg_attribute
                WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped
                UNION ALL
                SELECT base.attnum, t.typbasetype, t.typtypmod
                FROM base JOIN pg_catalog.pg_type AS t ON t.oid = base.type WHERE t.typtype = 'd'
            )
            SELECT a.attname,
                CASE WHEN t.typtype = 'e' THEN 'enum' WHEN t.typcategory = 'A' THEN 'array'
                    WHEN t.typnamespace = 'pg_catalog'::regnamespace OR t.typname = 'citext' THEN t.typname::text
                    ELSE '' END,
                pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull, coalesce(c.collisdeterministic, true),
                CASE WHEN t.typname = 'numeric' AND base.modifier >= 4 THEN (base.modifier - 4) >> 16 END,
                CASE WHEN t.typname = 'numeric' AND base.modifier >= 4
                    THEN (((base.modifier - 4) & 2047) # 1024) - 1024 END
            FROM base JOIN pg_catalog.pg_type AS t ON t.oid = base.type
                JOIN pg_catalog.pg_attribute AS a ON a.attrelid = $1::regclass AND a.attnum = base.attnum
                LEFT JOIN pg_catalog.pg_collation AS c ON c.oid = a.attcollation
            WHERE t.typtype <> 'd'
            ORDER BY a.attnum
            """, ["\(table)"])
        return try rows.map(TableColumn.init(row:))
    }

    /// Whether there is a table, a view or an index of a name. (`to_regclass` would answer from a cache, which within a
    /// transaction does not see what another one has created meanwhile.)
    func exists(_ table: QualifiedName) throws -> Bool {
        try execute(
            """
            SELECT EXISTS (
                SELECT FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
                WHERE n.nspname = $1 AND c.relname = $2)
            """, [table.schema.name, table.table.name]
        ).first?.first == "t"
    }
}

extension TableColumn {
    /// Reads a row of the query for columns.
    fileprivate init(row: [String?]) throws {
        let numbers = [row[5], row[6]].compactMap { $0.flatMap { Int($0) } }
        self.init(
            name: try QuotedName(row[0] ?? ""), baseType: row[1] ?? "", typeName: row[2] ?? "unknown",
            isRequired: row[3] == "t", comparesBytes: row[4] == "t",
            digits: numbers.count == 2 ? Digits(precision: numbers[0], scale: numbers[1]) : nil)
    }
}
#endif
