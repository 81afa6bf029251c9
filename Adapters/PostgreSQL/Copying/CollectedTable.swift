import Tabular
import UseCases

/// A table into which data is collected.
struct CollectedTable: Sendable {
    /// The table.
    let name: QualifiedName
    /// Its columns, the key among them.
    let schema: TableSchema
    /// The column with the key.
    let key: QuotedName
    /// The columns of an index that reading wants; none for no index.
    let indexed: [QuotedName]

    private static let temporary = "pg_temp.\"batch_score_collected\""

    /// Makes the temporary table that the rows go into first; it goes with the transaction.
    func createTemporary() throws -> String {
        "CREATE TEMPORARY TABLE \"batch_score_collected\" (\(try definitions(constraints: false))) ON COMMIT DROP"
    }

    /// Takes rows into the temporary table.
    var copy: String { "COPY \(Self.temporary) FROM STDIN (FORMAT binary)" }

    /// Moves the rows from the temporary table into this one, which is made when there is none.
    func write(_ mode: CollectionMode, on connection: PQConnection) throws {
        // Two collections of one table one after the other, or the second would not see the keys of the first.
        try connection.waitForTurn("table \(name.plain)")
        try create(on: connection)
        if mode == .replace { try connection.executeBulk("DELETE FROM \(name)") }
        try checkKeys(on: connection)
        let columns = try names()
        try connection.executeBulk("INSERT INTO \(name) (\(columns)) SELECT \(columns) FROM \(Self.temporary)")
    }

    private func create(on connection: PQConnection) throws {
        guard try !connection.exists(name) else { return }
        try connection.execute("CREATE TABLE \(name) (\(try definitions(constraints: true)), PRIMARY KEY (\(key)))")
        guard !indexed.isEmpty else { return }
        try connection.execute(
            "CREATE INDEX ON \(name) (\(indexed.map(\.description).joined(separator: ", ")))")
    }

    private func checkKeys(on connection: PQConnection) throws {
        let rows = try connection.executeBulk(
            """
            SELECT (SELECT count(*) - count(DISTINCT \(key)) FROM \(Self.temporary))
                + (SELECT count(*) FROM \(Self.temporary) AS new JOIN \(name) AS old ON old.\(key) = new.\(key))
            """)
        let duplicates = rows.first?.first ?? nil
        guard duplicates == "0" else {
            throw BatchError(
                .dataRefused,
                "\(duplicates ?? "some") rows have a \(key.name) that another row of \(name.plain) has; it stays "
                    + "as it was. Leave those rows out")
        }
    }

    private func definitions(constraints: Bool) throws -> String {
        try schema.columns.map { column in
            "\(try QuotedName(column.name)) \(column.type.sqlName)"
                + (constraints && column.isRequired ? " NOT NULL" : "")
        }.joined(separator: ", ")
    }

    private func names() throws -> String {
        try schema.names.map { "\(try QuotedName($0))" }.joined(separator: ", ")
    }
}
