import ArgumentParser
import Composition
import Domain
import UseCases

/// Audit a run that is staged or audited, by its id.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Audit a run that is staged or audited, by its id.",
        discussion: """
            Example:
              batch-score audit 20131224-7f3a9c21

            batch-score runs lists the runs.
            """)

    @OptionGroup var job: JobOptions

    @Argument(help: "The run, or the beginning of its id.")
    var run: RunID

    func run() async throws {
        try await Shell(output: job.output).run(.work) { shell in
            let job = try await Problems.job(job.configuration(), context: shell.context)
            let run = try await job.history.find(run)
            return CommandResult(try await job.audit(run.id), stages: shell.summary.reports)
        }
    }
}
