import Domain
import UseCases

extension TableSchema {
    /// Throws `config` unless a table has every column of this schema, of a type that can be read as the one here.
    ///
    /// - Parameters:
    ///   - found: the columns of the table.
    ///   - table: the name of the table, for the message.
    public func check(_ found: [FoundColumn], table: String) throws {
        try check(names: found.map(\.name), table: table)
        for column in columns {
            guard let match = found.first(where: { $0.name == column.name }) else { continue }
            guard let type = match.type, column.type.accepts(type) else {
                throw BatchError(
                    .config,
                    "column \"\(column.name)\" of \(table) is \(match.typeName), expected \(column.type.rawValue); "
                        + "fix the table or a view on it, or map another column in the configuration (source.columns)")
            }
        }
    }

    /// Throws `config` unless the names have every column of this schema once.
    public func check(names: [String], table: String) throws {
        for column in columns {
            let count = names.count { $0 == column.name }
            guard count > 0 else {
                throw BatchError(
                    .config,
                    "\(table) has no column \"\(column.name)\""
                        + Suggestion.hint(for: column.name, among: names)
                        + "; expected a column of type \(column.type.rawValue). Add it, or map another column in the "
                        + "configuration (source.columns)")
            }
            guard count == 1 else {
                throw BatchError(
                    .config, "\(table) has \(count) columns \"\(column.name)\", expected 1; rename the others")
            }
        }
    }
}
