#if SQLite
import GRDB

/// A query with the values of its parameters.
struct Query: Sendable {
    let sql: String
    var values: [DatabaseValue] = []

    var arguments: StatementArguments { StatementArguments(values) }
}
#endif
