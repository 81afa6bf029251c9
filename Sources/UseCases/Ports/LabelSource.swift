public import Domain

/// A source of labels: outcomes of the entities, which are known only later.
///
/// Contract: every row is passed to `body` once, in any order, in chunks of at most `chunkRows`, never of 0; a row that
/// cannot be decoded is `dataRefused` and the message says where it is, because a wrong label is worse than none. A missing
/// table is `noInput`. When `body` throws, reading ends with the same error; a cancelled one ends with `CancellationError`.
public protocol LabelSource: Sendable {
    /// Reads all labels and calls `body` for each chunk.
    func readLabels(
        chunkRows: Int, _ body: @escaping @Sendable (LabelChunk) async throws -> Void
    ) async throws
}

/// Labels that were read together.
public struct LabelChunk: Equatable, Sendable {
    /// The keys of the entities that the labels belong to.
    public var keys: KeyColumn
    /// One label for each key; 1 and 0 for a binary label, NaN where it is unknown.
    public var values: [Double]

    /// Creates a chunk; `keys` and `values` have the same number of rows.
    public init(keys: KeyColumn, values: [Double]) {
        self.keys = keys
        self.values = values
    }
}
