import ArgumentParser
import Composition
import Domain
import Foundation
import UseCases

/// Writes a configuration to begin with.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Write a configuration to begin with. A file that is there is never overwritten.",
        discussion: """
            Examples:
              batch-score init
              batch-score init --store postgresql://scorer@localhost/warehouse --job late-arrivals
            """)

    @Argument(help: "The file to write.")
    var file = "job.yaml"

    @Option(help: "The name of the job.")
    var job = "late-arrivals"

    @Option(help: "The store: sqlite:FILE, postgresql://USER@HOST/DATABASE or csv:FOLDER.")
    var store = "sqlite:late-arrivals.db"

    @Option(help: ArgumentHelp("The folder of the files to collect.", valueName: "folder"))
    var files = "."

    @OptionGroup var output: OutputOptions

    func run() async throws {
        try await Shell(output: output).run { _ in
            guard try !StoreAddress(store, relativeTo: ".").hasPassword else {
                throw BatchError(
                    .usage,
                    "leave the password out of --store, which is written to \(file); use PGPASSWORD or ~/.pgpass")
            }
            let text = ConfigurationTemplate.text(job: job, store: store, files: files)
            _ = try JobConfiguration(text: text, file: file)
            do {
                try Data(text.utf8).write(to: URL(filePath: file), options: .withoutOverwriting)
            } catch {
                throw BatchError(
                    .cannotCreate, "cannot create \(file): is it there already, or its folder missing?", cause: error)
            }
            return CommandResult(
                .done,
                lines: ["\(file) written. Next: batch-score collect --config \(file)"], object: [("file", .text(file))])
        }
    }
}
