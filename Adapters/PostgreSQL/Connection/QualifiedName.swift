#if PostgreSQL
import UseCases

/// The name of a table with its schema: the search path is never used.
struct QualifiedName: Hashable, CustomStringConvertible {
    /// The schema.
    let schema: QuotedName
    /// The table.
    let table: QuotedName

    /// A table in a schema.
    init(schema: QuotedName, table: QuotedName) {
        self.schema = schema
        self.table = table
    }

    /// Reads `table`, which lies in the schema `public`, or `schema.table`.
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

    /// Schema and table in quotes, as in a statement.
    var description: String { "\(schema).\(table)" }

    /// Schema and table without quotes, for messages.
    var plain: String { "\(schema.name).\(table.name)" }
}
#endif
