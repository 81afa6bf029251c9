import ArgumentParser
import Composition
import Domain
import UseCases

/// Publish a run that is audited, or put back one that was superseded.
struct PublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Publish a run that is audited, or put back one that was superseded.",
        discussion: """
            An audited run that was opened before the one that is published is refused: its scores may be older. --force \
            publishes it all the same. A superseded run is put back without it.

            Examples:
              batch-score publish 20131224-7f3a9c21
              batch-score publish 20131224-7f3a9c21 --force

            batch-score runs lists the runs; batch-score rollback finds the one to put back.
            """)

    @OptionGroup var job: JobOptions

    @Argument(help: "The run, or the beginning of its id.")
    var run: RunID

    @Flag(help: "Publish it also in the place of a run that was opened after it.")
    var force = false

    func run() async throws {
        try await Shell(output: job.output).run(.work) { shell in
            let records = try await Problems.records(job.configuration(), context: shell.context)
            let run = try await records.history.find(run)
            return CommandResult(try await records.publish(run.id, force: force), stages: shell.summary.reports)
        }
    }
}
