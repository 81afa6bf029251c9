import ArgumentParser
import Composition
import Foundation

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
            RunCommand.self, BackfillCommand.self, AuditCommand.self, PublishCommand.self, ReplayCommand.self,
            RollbackCommand.self, AbandonCommand.self, RunsCommand.self, StatusCommand.self, RejectionsCommand.self,
            VerifyCommand.self, CleanCommand.self, ModelsCommand.self, FeaturesCommand.self, LedgerCommand.self,
            ExitCodesCommand.self,
        ])

    /// Runs a command.
    static func main() async {
        Terminal.prepare()
        do {
            _ = try parseAsRoot()
        } catch {
            refuse(error)
        }
        await main(nil)
    }

    /// Ends the process with what the parser has to say of the arguments. It repeats them, so it is given escaped ones.
    private static func refuse(_ error: any Error) -> Never {
        do {
            _ = try parseAsRoot(CommandLine.arguments.dropFirst().map(Terminal.plain))
        } catch let shown {
            end(shown)
        }
        end(error)
    }

    /// Ends the process with a message of the parser, which may be the help text.
    private static func end(_ error: any Error) -> Never {
        let code = exitCode(for: error)
        for line in fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false) {
            if code.isSuccess { Terminal.print(String(line)) } else { Terminal.note(String(line)) }
        }
        Foundation.exit(code.rawValue)
    }
}
