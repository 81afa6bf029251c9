import Domain

/// Counts the rows of a stage and reports them.
final class StageMeter: Sendable {
    private struct State {
        var progress = StageProgress()
        var shownRejections = 0
    }

    private let stage: Stage
    private let context: RunContext
    private let startedAt: Timestamp
    private let state = Accumulator(State())

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
        let (progress, shown) = state.update { state in
            state.progress.rowsIn += rowsIn
            state.progress.rowsOut += rowsOut
            state.progress.rejected += rejections.count
            let shown = Array(rejections.prefix(Self.maximumShown - state.shownRejections))
            state.shownRejections += shown.count
            return (state.progress, shown)
        }
        if !shown.isEmpty { context.reporter.report(.rowsRejected(stage, shown)) }
        context.reporter.report(.stageAdvanced(stage, progress))
    }

    /// Ends the stage.
    @discardableResult
    func finish() -> StageReport {
        let seconds = Double(context.now().microseconds - startedAt.microseconds) / 1_000_000
        let report = StageReport(stage: stage, progress: state.value.progress, seconds: seconds)
        context.reporter.report(.stageFinished(report))
        return report
    }
}
