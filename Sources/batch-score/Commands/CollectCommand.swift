import ArgumentParser
import Composition
import Foundation
import UseCases

/// Copies files into the tables of a store.
struct CollectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "collect", abstract: "Copy rows and their labels from files into the tables of the source store.",
        discussion: """
            Rows that cannot be decoded are left out, counted and shown.

            Examples:
              batch-score collect --from csv:yesterday
              batch-score collect --from csv:today --append
            """)

    @OptionGroup var job: JobOptions

    @Option(help: ArgumentHelp("Where to copy from, instead of collect.from.", valueName: "store"))
    var from: String?

    @Flag(help: "Keep the rows that the tables have; without this, they are replaced.")
    var append = false

    func run() async throws {
        try await Shell(output: job.output).run(.work) { shell in
            var overrides: SettingOverrides = [:]
            overrides[.collectFrom] = try from.map {
                try StoreAddress.absolute($0, from: FileManager.default.currentDirectoryPath)
            }
            let job = try await Problems.job(job.configuration(overrides), context: shell.context)
            guard job.configuration.collectFrom != nil else {
                throw BatchError(
                    .usage,
                    "where to collect from? Add collect.from to the configuration, or use --from csv:FOLDER")
            }
            let report = try await job.collect(append ? .append : .replace)
            let progress = report.progress
            return CommandResult(
                .done,
                lines: [
                    "\(Figures.count(progress.rowsOut)) rows collected, "
                        + "\(Figures.count(progress.rejected)) rows left out, \(Figures.seconds(report.seconds))"
                ],
                object: [
                    ("read", .integer(progress.rowsIn)), ("collected", .integer(progress.rowsOut)),
                    ("rejected", .integer(progress.rejected)), ("seconds", .number(report.seconds)),
                ])
        }
    }
}
