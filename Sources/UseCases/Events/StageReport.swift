/// The result of a stage.
public struct StageReport: Equatable, Sendable {
    /// The stage.
    public var stage: Stage
    /// Its rows.
    public var progress: StageProgress
    /// How long it took, in seconds.
    public var seconds: Double

    /// Creates a report.
    public init(stage: Stage, progress: StageProgress, seconds: Double) {
        self.stage = stage
        self.progress = progress
        self.seconds = seconds
    }
}
