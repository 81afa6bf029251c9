import Domain
import Logging
import UseCases

/// Writes the stream of events to the log.
struct LogReporter: RunReporter {
    let logger: Logger

    func report(_ event: RunEvent) {
        switch event {
        case .runOpened(let run, let resumed):
            log(
                .info, "run opened",
                [
                    "run": "\(run.id)", "job": "\(run.job)", "partition": "\(run.partition)",
                    "model": "\(run.recipe.model)", "attempt": "\(run.attempt)", "resumed": "\(resumed)",
                ])
        case .alreadyPublished(let run): log(.info, "already published", ["run": "\(run.id)"])
        case .sourceChanged(let run): log(.notice, "source changed", ["run": "\(run.id)"])
        case .stageStarted(let stage, _): log(.info, "stage started", ["stage": stage.rawValue])
        case .stageAdvanced(let stage, let progress): log(.debug, "stage advanced", Self.fields(stage, progress))
        case .stageFinished(let report):
            let seconds = ["seconds": "\(report.seconds)"]
            log(
                .info, "stage finished",
                Self.fields(report.stage, report.progress).merging(seconds) { own, _ in own })
        case .rowsRejected(let stage, let rejections):
            for rejection in rejections {
                log(.notice, "row rejected", ["stage": stage.rawValue, "rejection": "\(rejection)"])
            }
        case .rowsUnassigned(let count):
            logger.notice("rows belong to no partition", metadata: ["unassigned": "\(count)"])
        case .audited(let run, let report):
            log(.info, "audited", ["run": "\(run.id)", "verdict": report.verdict.rawValue])
        case .retrying(let error, let wait):
            log(
                .notice, "retrying",
                [
                    "status": error.code.rawValue, "error": error.message,
                    "wait": Figures.seconds(wait.inSeconds),
                ])
        case .connected(let text): log(.info, text)
        case .noted(let text): log(.notice, text)
        case .published(let run): log(.info, "published", ["run": "\(run.id)"])
        case .runEnded(let run): log(.info, "run ended", ["run": "\(run.id)", "status": run.status.rawValue])
        }
    }

    /// Writes one line, whatever is in the texts.
    private func log(_ level: Logger.Level, _ text: @autoclosure () -> String, _ fields: [String: String] = [:]) {
        guard level >= logger.logLevel else { return }
        logger.log(
            level: level, "\(Terminal.plain(text()))", metadata: fields.mapValues { .string(Terminal.plain($0)) })
    }

    private static func fields(_ stage: Stage, _ progress: StageProgress) -> [String: String] {
        [
            "stage": stage.rawValue, "rows_in": "\(progress.rowsIn)", "rows_out": "\(progress.rowsOut)",
            "rejected": "\(progress.rejected)",
        ]
    }
}
