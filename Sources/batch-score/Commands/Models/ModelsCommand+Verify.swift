import ArgumentParser
import Composition
import Domain
import UseCases

extension ModelsCommand {
    /// Re-scores golden rows.
    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Score a model's golden rows again and compare with its trainer's scores.",
            discussion: """
                A run does the same before it trusts a model. On a miss, both exit with 78.

                Examples:
                  batch-score models verify nightly@champion
                  batch-score models verify nightly/3 --json
                """)

        @OptionGroup var job: JobOptions

        @Argument(help: "The model: name, name@alias or name/version.")
        var model: String

        func run() async throws {
            try await Shell(output: job.output).run { shell in
                let records = try await Problems.records(job.configuration(), context: shell.context)
                guard let reference = ModelReference(model) else {
                    throw BatchError(.usage, "a model is named as name@alias, name/version or name")
                }
                let (identity, comparison) = try await records.verifyModel(reference)
                return CommandResult(
                    .done, lines: ["\(identity) verified: \(comparison.sentence)"],
                    object: [("model", .text("\(identity)"))] + comparison.fields)
            }
        }
    }
}
