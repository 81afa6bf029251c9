#if PostgreSQL
import Tabular
import UseCases

/// A table that rows are written into as a whole.
struct WrittenTable: Sendable {
    /// The table.
    let name: QualifiedName
    /// Its specification.
    let table: TableSpecification
    private let columns: [QuotedName]

    private static let temporary = "pg_temp.\"batch_score_collected\""

    /// The table of a specification.
    ///
    /// - Throws: `config` for a name that cannot be used.
    init(_ table: TableSpecification) throws {
        self.table = table
        name = try QualifiedName(table.name)
        columns = try table.schema.names.map(QuotedName.init)
    }

    /// Creates the temporary table that the rows go into first; it is dropped with the transaction.
    var createTemporary: String {
        "CREATE TEMPORARY TABLE \"batch_score_collected\" (\(definitions(constraints: false))) ON COMMIT DROP"
    }

    /// Copies rows into the temporary table.
    var copy: String { "COPY \(Self.temporary) FROM STDIN (FORMAT binary)" }

    /// Moves the rows from the temporary table into this one, which is created when there is none.
    func write(_ mode: CollectionMode, on connection: PQConnection) throws {
        // One collection after the other, or the second would not see the keys of the first.
        try connection.waitForTurn("table \(name.plain)")
        try create(on: connection)
        if mode == .replace { try connection.executeBulk("DELETE FROM \(name)") }
        let before = mode == .replace ? 0 : try count("\(name)", on: connection)
        let found = try connection.columns(of: name)
        try checkKeys(on: connection, found)
        let values = table.schema.columns.enumerated().map { position, column in
            let target = found.first { $0.name == columns[position] }
            let value = "\(columns[position])"
            return target?.assignment(of: value, as: column.type, timeZone: table.timeZone) ?? value
        }
        try connection.executeBulk(
            """
            INSERT INTO \(name) (\(list(columns))) SELECT \(values.joined(separator: ", ")) FROM \(Self.temporary)
            """)
        try checkTaken(mode, before: before, found, on: connection)
    }

    /// Reads back what the table has: triggers, rules and columns of narrower types may have changed what was written.
    private func checkTaken(
        _ mode: CollectionMode, before: Int, _ found: [TableColumn], on connection: PQConnection
    ) throws {
        try connection.execute("SET CONSTRAINTS ALL IMMEDIATE")
        let values = table.schema.columns.enumerated().map { position, column in
            let name = columns[position]
            guard let target = found.first(where: { $0.name == name }) else { return ("new.\(name)", "old.\(name)") }
            return (
                target.readBack("new.\(name)", as: column.type, timeZone: table.timeZone),
                target.value(as: column.type, timeZone: table.timeZone, in: "old")
            )
        }
        // A table that was emptied has these rows only; in another one they are found by their keys.
        let rows =
            mode == .replace
            ? "\(name) AS old"
            : "\(Self.temporary) AS new JOIN \(name) AS old ON \(keyExpression(found).equals(keys.map { "new.\($0)" }))"
        let sums =
            try connection.executeBulk(
                """
                SELECT (SELECT \(sum(of: values.map(\.0))) FROM \(Self.temporary) AS new),
                    (SELECT \(sum(of: values.map(\.1))) FROM \(rows))
                """
            ).first ?? []
        guard sums.count == 2 else { throw PQFault.malformed("a checksum is missing") }
        let expected = CollectedRows(
            count: before + (try count(Self.temporary, on: connection)), checksum: try ScoreHash.checksum(sums[0]))
        let taken = CollectedRows(
            count: try count("\(name)", on: connection), checksum: try ScoreHash.checksum(sums[1]))
        guard taken == expected else { throw BatchError.tableDiffers(name.plain, found: taken, expected: expected) }
    }

    /// The sum of the hashes of rows. Texts and numbers are hashed by their bytes: a collation of the column may take other
    /// letters for the same, and −0 is not 0.
    private func sum(of values: [String]) -> String {
        let bytes = zip(table.schema.columns, values).map { column, value in
            switch column.type {
            case .text: "(\(value)) COLLATE \"C\""
            case .real: "pg_catalog.float8send(\(value))"
            default: value
            }
        }
        return ScoreHash.sum(of: "pg_catalog.hash_record_extended(ROW(\(bytes.joined(separator: ", "))), 0)")
    }

    private func count(_ table: String, on connection: PQConnection) throws -> Int {
        let rows = try connection.executeBulk("SELECT pg_catalog.count(*) FROM \(table)")
        guard let count = rows.first?.first?.flatMap({ Int($0) }) else {
            throw PQFault.malformed("a count is not a number")
        }
        return count
    }

    private var keys: [QuotedName] { table.keyColumns.map { columns[$0] } }

    private func create(on connection: PQConnection) throws {
        guard try !connection.exists(name) else { return }
        try connection.execute("CREATE TABLE \(name) (\(definitions(constraints: true)), PRIMARY KEY (\(list(keys))))")
        guard let partition = table.partitionColumn, partition != table.keyColumns.first else { return }
        let indexed = [columns[partition]] + keys.filter { $0 != columns[partition] }
        try connection.execute("CREATE INDEX ON \(name) (\(list(indexed)))")
    }

    private func checkKeys(on connection: PQConnection, _ found: [TableColumn]) throws {
        let old = keyExpression(found)
        let new = keys.map { "new.\($0)" }
        let rows = try connection.executeBulk(
            """
            SELECT (SELECT pg_catalog.count(*) FROM \(Self.temporary))
                - (SELECT pg_catalog.count(*) FROM (
                    SELECT DISTINCT \(list(keys)) FROM \(Self.temporary)
                    WHERE \(keys.map { "\($0) IS NOT NULL" }.joined(separator: " AND "))) AS different)
                + (SELECT pg_catalog.count(*) FROM \(Self.temporary) AS new JOIN \(name) AS old ON \(old.equals(new)))
            """)
        let duplicates = rows.first?.first ?? nil
        guard duplicates == "0" else {
            throw BatchError(
                .dataRefused,
                "\(duplicates ?? "some") rows have no \(names), or one that another row of \(name.plain) has; the table is "
                    + "unchanged. Leave those rows out")
        }
    }

    private func keyExpression(_ found: [TableColumn]) -> KeyExpression {
        KeyExpression(keys.compactMap { key in found.first { $0.name == key } }, alias: "old", table: name.plain)
    }

    private var names: String { keys.map(\.name).joined(separator: ", ") }

    private func definitions(constraints: Bool) -> String {
        zip(columns, table.schema.columns).enumerated().map { position, column in
            let isOrdered = table.keyColumns.contains(position) || table.partitionColumn == position
            return "\(column.0) \(column.1.type.sqlName(ordered: isOrdered))"
                + (constraints && column.1.isRequired ? " NOT NULL" : "")
        }.joined(separator: ", ")
    }

    private func list(_ names: [QuotedName]) -> String { names.map(\.description).joined(separator: ", ") }
}
#endif
