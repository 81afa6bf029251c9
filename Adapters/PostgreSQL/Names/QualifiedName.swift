import UseCases

/// A table and the schema that it lies in: nothing is ever looked up along a search path.
struct QualifiedName: Hashable, CustomStringConvertible {
    /// The schema.
    let schema: QuotedName
    /// The table.
    let table: QuotedName

    /// A table of a schema.
    init(schema: QuotedName, table: QuotedName) {
        self.schema = schema
        self.table = table
    }

    /// A table as people write it: `table`, which lies in the schema `public`, or `schema.table`.
    init(_ text: String) throws {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 2, let table = parts.last else {
            throw BatchError(
                .config, "the name of a table has \(parts.count - 1) dots in it, expected \"table\" or \"schema.table\""
            )
        }
        self.table = try QuotedName(table)
        schema = try QuotedName(parts.count == 2 ? parts[0] : "public")
    }

    /// Schema and table in quotes, as they stand in a statement.
    var description: String { "\(schema).\(table)" }

    /// Schema and table for people.
    var plain: String { "\(schema.name).\(table.name)" }
}
