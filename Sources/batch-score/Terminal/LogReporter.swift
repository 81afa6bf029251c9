import Domain
import Logging
import UseCases

/// Writes the stream of events to the log.
struct LogReporter: RunReporter {
    let logger: Logger

    func report(_ event: RunEvent) {
        switch event {
        case .runOpened(let run, let resumed):
            logger.info(
                "run opened",
                metadata: [
                    "run": "\(run.id)", "job": "\(run.job)", "partition": "\(run.partition)",
                    "model": "\(run.recipe.model)", "attempt": "\(run.attempt)", "resumed": "\(resumed)",
                ])
        case .alreadyPublished(let run): logger.info("already published", metadata: ["run": "\(run.id)"])
        case .sourceChanged(let run): logger.notice("source changed", metadata: ["run": "\(run.id)"])
        case .stageStarted(let stage, _): logger.info("stage started", metadata: ["stage": "\(stage.rawValue)"])
        case .stageAdvanced(let stage, let progress):
            logger.debug("stage advanced", metadata: Self.metadata(stage, progress))
        case .stageFinished(let report):
            logger.info(
                "stage finished",
                metadata: Self.metadata(report.stage, report.progress).merging(["seconds": "\(report.seconds)"]) {
                    own, _ in own
                })
        case .rowsRejected(let stage, let rejections):
            for rejection in rejections {
                logger.notice(
                    "row rejected",
                    metadata: ["stage": "\(stage.rawValue)", "rejection": "\(Terminal.plain("\(rejection)"))"])
            }
        case .audited(let run, let report):
            logger.info(
                "audited", metadata: ["run": "\(run.id)", "verdict": "\(report.verdict.rawValue)"])
        case .noted(let text): logger.notice("\(Terminal.plain(text))")
        case .published(let run): logger.info("published", metadata: ["run": "\(run.id)"])
        case .runEnded(let run):
            logger.info("run ended", metadata: ["run": "\(run.id)", "status": "\(run.status.rawValue)"])
        }
    }

    private static func metadata(_ stage: Stage, _ progress: StageProgress) -> Logger.Metadata {
        [
            "stage": "\(stage.rawValue)", "rows_in": "\(progress.rowsIn)", "rows_out": "\(progress.rowsOut)",
            "rejected": "\(progress.rejected)",
        ]
    }
}
