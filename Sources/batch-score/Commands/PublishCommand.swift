import ArgumentParser
import Composition
import Domain
import UseCases

/// Publish a run that is audited, or put back one that was superseded.
struct PublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Publish a run that is audited, or put back one that was superseded.",
        discussion: """
            Example:
              batch-score publish 20131224-7f3a9c21

            batch-score runs lists the runs.
            """)

    @OptionGroup var job: JobOptions

    @Argument(help: "The run.")
    var run: RunID

    func run() async throws {
        try await Shell(output: job.output).run(.work) { shell in
            let records = try await Problems.records(job.configuration(), context: shell.context)
            return CommandResult(try await records.publish(run), stages: shell.summary.reports)
        }
    }
}
