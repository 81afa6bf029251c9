import ArgumentParser
import Composition
import Domain
import UseCases

/// Lists models, shows one, moves aliases, and shows when they were moved.
struct ModelsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "models", abstract: "List, show, import, check and promote models, or score rows with one.",
        discussion: """
            Examples:
              batch-score models
              batch-score models show nightly@champion
              batch-score models promote nightly/2 champion
              batch-score models history nightly@champion
              batch-score models import lightgbm.txt --name nightly --golden rows.csv
              batch-score models predict lightgbm.txt --features rows.csv --output scores.csv
              batch-score models verify nightly@champion
            """,
        subcommands: [
            List.self, Show.self, Promote.self, History.self, Import.self, Predict.self, Verify.self,
        ],
        defaultSubcommand: List.self)

    /// Lists models.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List all versions of all models, also those that are broken.")

        @OptionGroup var job: JobOptions

        func run() async throws {
            try await Shell(output: job.output).run { shell in
                let records = try await Problems.records(job.configuration(), context: shell.context)
                let models = try await records.models.history(of: nil)
                let faults = try await records.models.faults(of: nil)
                var table = TextTable([
                    ("model", .left), ("aliases", .left), ("metric", .right), ("registered", .left),
                    ("what it is", .left),
                ])
                for model in models { table.add(ModelView(model).row) }
                for fault in faults { table.add(ModelFaultView(fault).row) }
                let isEmpty = models.isEmpty && faults.isEmpty
                return CommandResult(
                    .done, lines: isEmpty ? ["there are no models yet"] : table.lines,
                    object: [
                        ("models", .list(models.map { ModelView($0).object })),
                        ("broken", .list(faults.map { ModelFaultView($0).object })),
                    ])
            }
        }
    }

    /// Shows a model.
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show one version of a model.")

        @OptionGroup var job: JobOptions

        @Argument(help: "The model: name, name@alias or name/version.")
        var model: String

        func run() async throws {
            try await Shell(output: job.output).run { shell in
                let records = try await Problems.records(job.configuration(), context: shell.context)
                let record = try await records.record(of: model)
                return CommandResult(
                    .done, lines: ModelView(record).lines, object: [("model", ModelView(record).object)])
            }
        }
    }

    /// Moves an alias.
    struct Promote: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Point an alias to a version of a model.",
            discussion: "The registry records when that was done (batch-score models history).")

        @OptionGroup var job: JobOptions

        @Argument(help: "The model: name@alias or name/version.")
        var model: String

        @Argument(help: "The alias, usually champion.")
        var alias: String

        func run() async throws {
            try await Shell(output: job.output).run(.work) { shell in
                let records = try await Problems.records(job.configuration(), context: shell.context)
                let record = try await records.record(of: model)
                try await records.models.promote(record.identity, to: alias, at: shell.context.now())
                return CommandResult(
                    .done, lines: ["\(record.identity.name)@\(alias) is now \(record.identity)"],
                    object: [("model", .text("\(record.identity)")), ("alias", .text(alias))])
            }
        }
    }
}
