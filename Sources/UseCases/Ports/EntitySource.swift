public import Domain

/// Where entities come from.
///
/// Contract:
/// - Rows come in ascending order of their keys; two rows with the same key are both delivered (the audit detects
///   them). A source that cannot sort (a file) throws `dataRefused` when its rows are out of order.
/// - Every row is delivered once: as an entity or as a rejection. In a file, a row without a readable key is a
///   rejection; in a table, it is the error `dataRefused`, because a run could not be resumed after it.
/// - Chunks have `chunkRows` rows, the last one fewer; never 0. Without rows, `body` is not called.
/// - Resuming `after` a chunk's position reads exactly the rows that follow that chunk, even in another process, and
///   even if several rows have the key of the chunk's last row.
/// - One call reads from one snapshot, whatever is written in the meantime.
/// - When `body` throws, `read` closes the source and throws the same error. The same holds for cancellation.
/// - A range of partitions whose first one comes after its last one is `usage`.
/// - A missing table or file is `noInput`; all missing columns and columns of the wrong type are one error `config`,
///   before the first chunk.
public protocol EntitySource<Entity>: Sendable {
    /// What a row becomes.
    associatedtype Entity: Sendable

    /// Reads the rows of a selection and calls `body` for each chunk; the next chunk is read when `body` returns.
    func read(
        _ selection: Selection, after position: SourcePosition?, chunkRows: Int,
        _ body: @escaping @Sendable (SourceChunk<Entity>) async throws -> Void
    ) async throws

    /// How many rows a selection has, for a progress bar; nil when finding out costs as much as reading.
    func rowCount(of selection: Selection) async throws -> Int?

    /// How many rows belong to no partition, because the value that decides it is missing, or is none of a partition: only
    /// ``Domain/Selection/everything`` includes them. 0 where each row belongs to every partition, and in a file, where every
    /// selection includes such rows, as rejections.
    func unassignedCount() async throws -> Int

    /// The time zone in which views and functions of the source work; nil where it has none.
    func timeZone() async throws -> String?
}

extension Selection {
    /// Checks that a range of partitions begins before it ends.
    ///
    /// - Throws: `usage` when its first partition comes after its last one.
    public func checkOrder(_ order: PartitionOrder) throws {
        guard case .partitions(let first, let last) = self, order.precedes(last, first) else { return }
        throw BatchError(
            .usage,
            "\(first) comes after \(last); name the first partition first"
        )
    }
}
