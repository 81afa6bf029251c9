import ArgumentParser
import Composition
import Domain
import UseCases

/// Scores the rejected rows of a published run, after their source was repaired.
struct ReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Score the rejected rows of a published run, after the source was repaired.",
        discussion: """
            A new run, with the published one as its parent, keeps the scores that are published and scores the rows that \
            have none: those that were rejected, and rows that came later. It is audited and published like any other run, \
            and rolled back like any other.

            Rows that have a score keep it, whatever they say now: where more than the rejected rows was repaired, score the \
            partition again as a whole (run --rescore). Later runs cannot tell whether these rows have changed, and say so.

            The model is that of the run, whatever its alias points to now. A replay is refused when the problem or the \
            settings have changed, and when a published row is no longer in the source, or is rejected now.

            A replay that was interrupted leaves what is published as it is; the same command begins again.

            Examples:
              batch-score rejections 20131224-7f3a9c21 --by code
              batch-score replay 20131224-7f3a9c21
              batch-score replay 20131224-7f3a9c21 --until audited --json
            """)

    @OptionGroup var job: JobOptions

    @Argument(help: "The run, or the beginning of its id.")
    var run: RunID

    @Option(help: "How far to go: staged, audited or published.")
    var until = RunTarget.published

    func run() async throws {
        try await Shell(output: job.output).run(.work) { shell in
            let job = try await Problems.job(job.configuration(), context: shell.context)
            let run = try await job.history.find(run)
            let outcome = try await shell.within(job.configuration.deadline) { try await job.replay(run, until: until) }
            return CommandResult(outcome, stages: shell.summary.reports, unassigned: shell.summary.unassigned)
        }
    }
}
