/// A chunk after scoring: what is staged in one commit.
public struct ScoredChunk: Equatable, Sendable {
    /// Its place in the run, from 0.
    public var index: Int
    /// The scores, in the order of the rows.
    public var scores: [Score]
    /// The rows without a score.
    public var rejections: [Rejection]
    /// Where the source goes on after this chunk.
    public var position: SourcePosition

    /// A chunk by its parts.
    public init(index: Int, scores: [Score], rejections: [Rejection], position: SourcePosition) {
        self.index = index
        self.scores = scores
        self.rejections = rejections
        self.position = position
    }

    /// How many rows were read for it.
    public var rowCount: Int { scores.count + rejections.count }
}
