public import Domain

/// A source of rows to collect, usually a file.
///
/// Contract: every row of the source is passed to `body` once, as a row or as a rejection, in chunks of at most
/// `chunkRows`. A missing file is `noInput`; missing columns and columns of the wrong type are `config`.
public protocol CollectionSource<Rows>: Sendable {
    /// Rows as the adapters on both sides know them; a use case only passes them along.
    associatedtype Rows: Sendable

    /// Reads all rows and calls `body` for each chunk.
    func readAll(
        chunkRows: Int, _ body: @escaping @Sendable (CollectedChunk<Rows>) async throws -> Void
    ) async throws

    /// How many rows there are, for a progress bar; nil when finding out costs as much as reading.
    func rowCount() async throws -> Int?
}

/// Rows on their way from a file to a table.
public struct CollectedChunk<Rows: Sendable>: Sendable {
    /// The rows that can be decoded.
    public let rows: Rows
    /// The number of rows that can be decoded.
    public let rowCount: Int
    /// The rows that cannot be decoded.
    public let rejections: [Rejection]

    /// Creates a chunk.
    public init(rows: Rows, rowCount: Int, rejections: [Rejection]) {
        self.rows = rows
        self.rowCount = rowCount
        self.rejections = rejections
    }
}
