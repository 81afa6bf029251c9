import Domain

/// Counts the rows of a stage, and tells the listeners.
actor StageMeter {
    private let stage: Stage
    private let context: RunContext
    private let startedAt: Timestamp
    private var progress = StageProgress()
    private var shownRejections = 0

    /// How many rejections of a stage are shown to people; all of them are data.
    private static let maximumShown = 5

    init(_ stage: Stage, expectedRows: Int? = nil, context: RunContext) {
        self.stage = stage
        self.context = context
        startedAt = context.now()
        context.reporter.report(.stageStarted(stage, expectedRows: expectedRows))
    }

    /// Counts rows.
    func advance(rowsIn: Int, rowsOut: Int, rejections: [Rejection] = []) {
        progress.rowsIn += rowsIn
        progress.rowsOut += rowsOut
        progress.rejected += rejections.count
        let shown = Array(rejections.prefix(Self.maximumShown - shownRejections))
        if !shown.isEmpty {
            shownRejections += shown.count
            context.reporter.report(.rowsRejected(stage, shown))
        }
        context.reporter.report(.stageAdvanced(stage, progress))
    }

    /// Ends the stage.
    @discardableResult
    func finish() -> StageReport {
        let seconds = Double(context.now().microseconds - startedAt.microseconds) / 1_000_000
        let report = StageReport(stage: stage, progress: progress, seconds: seconds)
        context.reporter.report(.stageFinished(report))
        return report
    }
}
