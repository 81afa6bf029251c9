public import Domain

/// Reads tables of a store; `MappedSource` turns their rows into entities.
///
/// Contract:
/// - Rows come in ascending order of the key (numbers by value, texts by bytes), each once, from one snapshot. Rows
///   with the same key come in any order. A store that cannot sort (a file) throws `dataRefused` when the rows are out
///   of order.
/// - Every row that the filter includes is delivered. In a file, so are the rows whose partition cannot be known: rows
///   that cannot be split into fields, and those with no partition that can be read. Otherwise, nobody would count them.
///   Cells that cannot be read are null, and a fault of the batch. A row without a key is `dataRefused` in a table, and a
///   row like any other in a file.
/// - Chunks have `chunkRows` rows, the last one fewer; never 0.
/// - Reading `after` the position of a chunk delivers exactly the rows that follow that chunk.
/// - A missing table is `noInput`; all missing columns and columns of the wrong type are one error `config`, before the
///   first chunk.
/// - When `body` throws, `read` closes the table and throws the same error. The same holds for cancellation.
public protocol TableReader: Sendable {
    /// Reads the rows that a filter includes and calls `body` for each chunk; the next one is read when `body` returns.
    func read(
        _ table: TableSpecification, _ filter: RowFilter, after position: SourcePosition?, chunkRows: Int,
        _ body: @escaping @Sendable (RowChunk) async throws -> Void
    ) async throws

    /// Reads all rows of a table in any order, from one snapshot: labels need no order.
    func readUnordered(
        _ table: TableSpecification, chunkRows: Int, _ body: @escaping @Sendable (RowBatch) async throws -> Void
    ) async throws

    /// How many rows a filter includes; nil when finding out costs as much as reading.
    func rowCount(of table: TableSpecification, _ filter: RowFilter) async throws -> Int?

    /// How many rows of a table belong to no partition, because the column of the partition has no value there, or none that
    /// is one: no other call delivers them, except with the filter ``RowFilter/all``. 0 where each row belongs to every
    /// partition, and in a file, of which each call delivers such rows.
    func unassignedCount(of table: TableSpecification) async throws -> Int

    /// The time zone in which views and functions of the store work; nil where it has none.
    func timeZone() async throws -> String?

    /// The columns of a table, in its order; a file's have the types that its first rows suggest. A missing table is
    /// `noInput`.
    func columns(of table: String) async throws -> [FoundColumn]
}

/// Rows that were read together.
public struct RowChunk: Sendable {
    /// The number of rows.
    public let rowCount: Int
    /// Where reading resumes after them.
    public let position: SourcePosition
    private let makeBatch: @Sendable () -> RowBatch

    /// The rows. Where the store left the decoding to whoever scores them, this does it, each time.
    public var batch: RowBatch { makeBatch() }

    /// Creates a chunk of rows that are decoded already.
    public init(batch: RowBatch, position: SourcePosition) {
        self.init(rowCount: batch.rowCount, position: position) { batch }
    }

    /// Creates a chunk of rows that are decoded when they are asked for: by several workers at the same time, and not by
    /// the one task that reads.
    public init(rowCount: Int, position: SourcePosition, batch: @escaping @Sendable () -> RowBatch) {
        self.rowCount = rowCount
        self.position = position
        makeBatch = batch
    }
}
