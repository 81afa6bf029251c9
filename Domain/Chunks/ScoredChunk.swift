/// A chunk after scoring: what is staged in one commit.
public struct ScoredChunk: Equatable, Sendable {
    /// Its place in the run, from 0.
    public var index: Int
    /// The keys of the scored rows, in the order of the source.
    public let keys: KeyColumn
    /// One column for each output of the model, with one value for each key.
    public let outputs: [[Double]]
    /// The rows without a score.
    public var rejections: [Rejection]
    /// Where the source resumes after this chunk.
    public var position: SourcePosition
    /// The checksum of the rows that were read.
    public var sourceChecksum: RowChecksum
    /// The checksum of the keys and outputs.
    public let scoreChecksum: RowChecksum

    /// Creates a chunk.
    public init(
        index: Int, keys: KeyColumn, outputs: [[Double]], rejections: [Rejection], position: SourcePosition,
        sourceChecksum: RowChecksum = RowChecksum()
    ) {
        self.index = index
        self.keys = keys
        self.outputs = outputs
        self.rejections = rejections
        self.position = position
        self.sourceChecksum = sourceChecksum
        scoreChecksum = RowChecksum(scores: keys, outputs)
    }

    /// How many rows have a score.
    public var scoredCount: Int { keys.count }

    /// How many rows were read for it.
    public var rowCount: Int { keys.count + rejections.count }
}
