import Domain
import Foundation
import Synchronization
import UseCases

/// Shows how the work goes: a bar with rate and remaining time on a terminal, plain lines elsewhere.
final class ProgressReporter: RunReporter {
    private struct State {
        var stage: Stage?
        var expected: Int?
        var startedAt = ContinuousClock.now
        var shownAt: ContinuousClock.Instant?
        var hasBar = false
    }

    private let state = Mutex(State())
    private let isTerminal: Bool

    init(isTerminal: Bool) {
        self.isTerminal = isTerminal
    }

    func report(_ event: RunEvent) {
        state.withLock { state in
            switch event {
            case .runOpened(let run, let resumed):
                line(
                    "run \(run.id) \(resumed ? "resumed after \(Figures.count(run.counts.read)) rows" : "opened"), "
                        + "partition \(run.partition), model \(run.recipe.model)", &state)
            case .alreadyPublished: break
            case .sourceChanged(let run):
                line(
                    "the source of partition \(run.partition) has changed since run \(run.id) was published; --rescore scores "
                        + "it again", &state)
            case .stageStarted(let stage, let expected):
                state = State(stage: stage, expected: expected)
            case .stageAdvanced(let stage, let progress): advance(stage, progress, &state)
            case .stageFinished(let report): finish(report, &state)
            case .rowsRejected(_, let rejections):
                for rejection in rejections { line("rejected: \(Terminal.plain("\(rejection)"))", &state) }
            case .rowsUnassigned(let count):
                line(
                    "unassigned: \(Figures.count(count, "row")) of the table without a partition; the value that decides "
                        + "it is missing or cannot be read", &state)
            case .audited(_, let report):
                for finding in report.failures { line("audit failed: \(Terminal.plain("\(finding)"))", &state) }
            case .retrying(let error, let wait):
                line("\(Terminal.plain(error.message)); trying again in \(Figures.seconds(wait.inSeconds))", &state)
            case .connected: break
            case .noted(let text): line(Terminal.plain(text), &state)
            case .published(let run): line("run \(run.id) published", &state)
            case .runEnded(let run):
                line("run \(run.id) \(run.status.rawValue)", &state)
            }
        }
    }

    private func advance(_ stage: Stage, _ progress: StageProgress, _ state: inout State) {
        guard isTerminal else { return }
        let now = ContinuousClock.now
        if let shownAt = state.shownAt, now - shownAt < .milliseconds(100) { return }
        state.shownAt = now
        state.hasBar = true
        let seconds =
            Double((now - state.startedAt).components.attoseconds) / 1e18
            + Double((now - state.startedAt).components.seconds)
        Terminal.show(ProgressBar(stage, progress, expected: state.expected, seconds: seconds).text)
    }

    private func finish(_ report: StageReport, _ state: inout State) {
        let progress = report.progress
        var text = "\(report.stage.rawValue): \(Figures.count(progress.rowsIn)) rows in, "
        text += "\(Figures.count(progress.rowsOut)) out"
        if progress.rejected > 0 { text += ", \(Figures.count(progress.rejected)) rejected" }
        line(text + ", \(Figures.seconds(report.seconds))", &state)
    }

    private func line(_ text: String, _ state: inout State) {
        if state.hasBar { Terminal.show("") }
        state.hasBar = false
        Terminal.note(text)
    }
}
