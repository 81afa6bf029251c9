import ArgumentParser
import Composition

/// The command line.
@main
struct BatchScore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch-score",
        abstract: "Scores the rows of a table in batches, audits the scores and publishes them.",
        discussion: """
            The stages, in order:
              batch-score init                          write a first job.yaml
              batch-score collect                       copy files into a store's tables
              batch-score validate                      compare the table with its contract
              batch-score train                         fit, evaluate and register a model
              batch-score run --partition 2013-12-24    score, audit, publish a partition

            Try it: batch-score demo
            """,
        version: Program.version,
        subcommands: [
            DemoCommand.self, InitCommand.self, CollectCommand.self, ValidateCommand.self, TrainCommand.self,
            RunCommand.self, AuditCommand.self, PublishCommand.self, RunsCommand.self, ModelsCommand.self,
            FeaturesCommand.self, LedgerCommand.self, ExitCodesCommand.self,
        ])
}
