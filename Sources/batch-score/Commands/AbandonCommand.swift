import ArgumentParser
import Composition
import Domain
import UseCases

/// Gives up a run that is not to be published.
struct AbandonCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "abandon", abstract: "Give up a run that is not to be published.",
        discussion: """
            The run becomes abandoned, and its staged rows are removed; what is published stays. The next run of the \
            partition begins from its first row.

            Examples:
              batch-score abandon 20131224-7f3a9c21
              batch-score abandon 20131224-7f --json
            """)

    @OptionGroup var job: JobOptions

    @Argument(help: "The run, or the beginning of its id.")
    var run: RunID

    func run() async throws {
        try await Shell(output: job.output).run(.work) { shell in
            let records = try await Problems.records(job.configuration(), context: shell.context)
            let record = try await records.abandon(try await records.history.find(run).id)
            return CommandResult(
                .done,
                lines: ["run \(record.id) of \(record.partition) is abandoned; its staged rows are removed"],
                object: [("run", RunView(record).object)])
        }
    }
}
