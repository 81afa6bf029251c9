/// How many rows a run has read, rejected, scored and staged.
public struct RunCounts: Equatable, Sendable {
    /// Rows read from the source.
    public var read = 0
    /// Rows that could not be decoded, validated or scored.
    public var rejected = 0
    /// Rows with a score.
    public var scored = 0
    /// Scores in the staging table.
    public var staged = 0
    /// Chunks committed.
    public var chunks = 0

    /// Counts of a run; all 0 at its beginning.
    public init(read: Int = 0, rejected: Int = 0, scored: Int = 0, staged: Int = 0, chunks: Int = 0) {
        self.read = read
        self.rejected = rejected
        self.scored = scored
        self.staged = staged
        self.chunks = chunks
    }

    /// Whether no row was lost: `read = rejected + scored` and `scored = staged`.
    public var isBalanced: Bool { read == rejected + scored && scored == staged }

    /// These counts and those of one more chunk.
    public func adding(_ chunk: ScoredChunk) -> RunCounts {
        RunCounts(
            read: read + chunk.rowCount, rejected: rejected + chunk.rejections.count,
            scored: scored + chunk.scoredCount, staged: staged + chunk.scoredCount, chunks: chunks + 1)
    }
}
