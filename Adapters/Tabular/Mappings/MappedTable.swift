import Domain
public import UseCases

/// A table that is collected: the rows of a file that can be decoded go into the table of a store.
public struct MappedTable<Entity: Sendable>: CollectionSource {
    private let reader: any TableReader
    private let table: TableSpecification
    private let mapping: any EntityMapping<Entity>

    /// Creates a table.
    ///
    /// - Parameters:
    ///   - reader: where it is read.
    ///   - table: the mapping's table, under the names that it has there.
    ///   - mapping: what shows whether a row can be decoded.
    public init(_ reader: any TableReader, table: TableSpecification, mapping: any EntityMapping<Entity>) {
        self.reader = reader
        self.table = table
        self.mapping = mapping
    }

    /// Reads all rows; see ``UseCases/CollectionSource`` for what holds.
    public func readAll(
        chunkRows: Int, _ body: @escaping @Sendable (CollectedChunk<RowBatch>) async throws -> Void
    ) async throws {
        let rows = MappedRows(table: table, mapping: mapping, selection: .everything)
        try await reader.read(table, .all, after: nil, chunkRows: max(1, chunkRows)) { chunk in
            try await body(try rows.collected(chunk.batch))
        }
    }

    /// Counts all rows; nil when that costs as much as reading.
    public func rowCount() async throws -> Int? { try await reader.rowCount(of: table, .all) }
}

extension MappedRows {
    /// The rows that can be decoded, and what is wrong with the others.
    fileprivate func collected(_ batch: RowBatch) throws -> CollectedChunk<RowBatch> {
        let faults = try decode(batch).faults
        let keys = batch.keys(of: table)
        let rows = batch.dropping(faults.map(\.row))
        return CollectedChunk(
            rows: rows, rowCount: rows.rowCount, rejections: faults.map { batch.rejection($0, of: table, keys: keys) })
    }
}

/// The labels of a table of their own that are collected: rows with a key, all of which must be readable.
public struct LabelTable: CollectionSource {
    private let reader: any TableReader
    private let table: TableSpecification

    /// Creates a table.
    ///
    /// - Parameters:
    ///   - reader: where it is read.
    ///   - table: the table of labels, under the names that it has there.
    public init(_ reader: any TableReader, table: TableSpecification) {
        self.reader = reader
        self.table = table
    }

    /// Reads all rows; see ``UseCases/CollectionSource`` for what holds.
    public func readAll(
        chunkRows: Int, _ body: @escaping @Sendable (CollectedChunk<RowBatch>) async throws -> Void
    ) async throws {
        let table = table
        try await reader.readUnordered(table, chunkRows: max(1, chunkRows)) { batch in
            let keys = batch.keys(of: table)
            let faults = batch.faults + (0..<batch.rowCount).compactMap { batch.missingKey($0, of: table) }
            let dropped = Set(faults.map(\.row)).sorted()
            let rows = batch.dropping(dropped)
            let rejections = dropped.compactMap { row in
                faults.first { $0.row == row }.map { batch.rejection($0, of: table, keys: keys) }
            }
            try await body(CollectedChunk(rows: rows, rowCount: rows.rowCount, rejections: rejections))
        }
    }

    /// Always nil: there is no progress bar for labels.
    public func rowCount() async throws -> Int? { nil }
}

/// A table of a store into which rows are collected.
public struct CollectedTable: CollectionTarget {
    private let writer: any TableWriter
    private let table: TableSpecification

    /// Creates a target.
    public init(_ writer: any TableWriter, table: TableSpecification) {
        self.writer = writer
        self.table = table
    }

    /// Writes rows; see ``UseCases/CollectionTarget`` for what holds.
    public func collect(
        _ mode: CollectionMode,
        fill: @escaping @Sendable (_ append: @escaping @Sendable (RowBatch) async throws -> Void) async throws -> Void
    ) async throws {
        try await writer.write(table, mode, fill: fill)
    }
}
