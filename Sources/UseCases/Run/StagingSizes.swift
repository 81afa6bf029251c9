/// The chunk size and the number of workers of a staging; the scores do not depend on them.
public struct StagingSizes: Equatable, Sendable {
    /// Rows in a chunk: the unit of commit and of resume.
    public var chunkRows: Int
    /// Chunks decoded and scored at the same time.
    public var workers: Int

    /// Creates sizes; less than 1 is 1.
    public init(chunkRows: Int, workers: Int) {
        self.chunkRows = max(1, chunkRows)
        self.workers = max(1, workers)
    }
}
