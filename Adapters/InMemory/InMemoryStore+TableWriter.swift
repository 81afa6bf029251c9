import Domain
public import Tabular
public import UseCases

extension InMemoryStore: TableWriter {
    /// Writes rows, which are seen when `fill` returns.
    public func write(
        _ table: TableSpecification, _ mode: CollectionMode,
        fill: @escaping @Sendable (_ append: @escaping @Sendable (RowBatch) async throws -> Void) async throws -> Void
    ) async throws {
        let written = Written(table)
        try await fill { await written.append($0) }
        var rows = await written.rows
        if mode == .append, let stored = tables[table.name] {
            try table.schema.check(try columns(of: table.name), table: "table \(table.name)")
            guard stored.schema == table.schema else {
                throw BatchError(
                    .config, "table \(table.name) has other columns than those appended, expected the same")
            }
            var all = stored
            for row in 0..<rows.rowCount { all.append(row, of: rows) }
            rows = all
        }
        let keys = rows.keys(of: table).keys
        let duplicates = keys.count - Set(keys).count
        guard duplicates == 0 else {
            throw BatchError(
                .dataRefused,
                "\(duplicates) rows have a key (\(table.keys.map(\.name).joined(separator: ", "))) that another row of table "
                    + "\(table.name) has; it stays as it was. Leave those rows out, or collect with replace")
        }
        tables[table.name] = rows
    }
}

/// Rows on their way into a table.
private actor Written {
    private(set) var rows: RowBatch

    init(_ table: TableSpecification) { rows = RowBatch(schema: table.schema) }

    func append(_ more: RowBatch) {
        for row in 0..<more.rowCount { rows.append(row, of: more) }
        rows.lines = []
    }
}
