/// The progress of a stage.
public struct StageProgress: Equatable, Sendable {
    /// Rows that went in.
    public var rowsIn: Int
    /// Rows that came out.
    public var rowsOut: Int
    /// Rows that were rejected on the way.
    public var rejected: Int

    /// Creates a progress report.
    public init(rowsIn: Int = 0, rowsOut: Int = 0, rejected: Int = 0) {
        self.rowsIn = rowsIn
        self.rowsOut = rowsOut
        self.rejected = rejected
    }
}
