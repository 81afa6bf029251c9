#if SQLite
public import Domain
import GRDB
public import Tabular
import UseCases

extension SQLiteStore: TableReader {
    /// Reads the rows that a filter includes, in ascending order of the key.
    ///
    /// The rows are filtered by SQLite where that gives exactly the rows of the filter, otherwise here after SQLite has left
    /// out what it can.
    public nonisolated func read(
        _ table: TableSpecification, _ filter: RowFilter, after position: SourcePosition?, chunkRows: Int,
        _ body: @escaping @Sendable (RowChunk) async throws -> Void
    ) async throws {
        let start = try position.map { try table.keyPosition($0) }
        let scan = try TableScan(of: table, filter, after: start, inKeyOrder: true, in: file)
        var last = start
        try await scan.chunks(of: chunkRows) { batch in
            try table.refuseRowWithoutKey(in: batch)
            last = KeyPosition(after: batch.keys(of: table), previous: last)
            guard let last else { return }
            try await body(RowChunk(batch: batch, position: last.sourcePosition))
        }
    }

    /// Reads all rows of a table in the order in which SQLite finds them.
    public nonisolated func readUnordered(
        _ table: TableSpecification, chunkRows: Int, _ body: @escaping @Sendable (RowBatch) async throws -> Void
    ) async throws {
        let scan = try TableScan(of: table, .all, after: nil, inKeyOrder: false, in: file)
        try await scan.chunks(of: chunkRows, to: body)
    }

    /// How many rows a filter includes.
    public func rowCount(of table: TableSpecification, _ filter: RowFilter) throws -> Int? {
        guard file.exists else { throw file.missing(table.name) }
        let query = try RowQuery(table)
        return try read { database in
            try table.check(in: database)
            let columns = try TableColumns(of: query.table, in: database)
            let rows = try FilteredRows(filter, after: nil, of: table, columns, in: database)
            return try query.count(rows.condition, rows.selector, in: database)
        } ?? nil
    }

    /// There is none: days and moments are as they are written.
    public nonisolated func timeZone() -> String? { nil }

    /// How many rows belong to no partition: see ``UnassignedRows``.
    public func unassignedCount(of table: TableSpecification) throws -> Int {
        guard let column = table.partitionColumn else { return 0 }
        guard file.exists else { throw file.missing(table.name) }
        let rows = try UnassignedRows(of: table, column: column)
        return try read { database in
            try table.check(in: database)
            return try rows.count(in: database)
        } ?? 0
    }

    /// The columns of a table or view.
    ///
    /// The type is the declared one. Where the declaration leaves the type open (a view, `NUMERIC`, `DATE`), and for columns
    /// of texts, which may hold days or timestamps, the first 1,000 rows decide.
    public func columns(of table: String) throws -> [FoundColumn] {
        guard file.exists else { throw file.missing(table) }
        let table = try Identifier(table)
        return try read { database in
            let columns = try TableColumns(of: table, in: database)
            return try columns.withSampledTypes(in: database)
        } ?? []
    }
}

extension TableSpecification {
    /// Reads a position in this table.
    ///
    /// - Throws: `config` for one that this store did not give for a table with such a key.
    fileprivate func keyPosition(_ position: SourcePosition) throws -> KeyPosition {
        guard let read = KeyPosition(position), KeyColumn([read.key], kind: keyKind) != nil else {
            throw BatchError(
                .config,
                "the ledger has the position \(position.rawValue), which is no key of table \"\(name)\" with columns "
                    + "\(keyNames); was the key changed? Score the partition again (--rescore)")
        }
        return read
    }

    fileprivate func refuseRowWithoutKey(in batch: RowBatch) throws {
        guard batch.firstRowWithoutKey(of: self) != nil else { return }
        throw BatchError(
            .dataRefused,
            "table \"\(name)\" has a row without a key in \(keyNames), expected "
                + keys.map { $0.type == .integer ? "a whole number of 64 bits" : "a text" }.joined(separator: " and ")
                + " in each row; a run could not resume after it. Give the row a key, or leave it out by a view")
    }

    private var keyNames: String { keys.map { "\"\($0.name)\"" }.joined(separator: ", ") }
}
#endif
