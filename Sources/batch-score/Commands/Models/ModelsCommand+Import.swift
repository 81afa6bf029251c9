import ArgumentParser
import Composition
import Domain
import UseCases

extension ModelsCommand {
    /// Registers a model of another library.
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Register a model that LightGBM, XGBoost or scikit-learn (through ONNX) trained.",
            discussion: """
                The file is checked as a whole and kept byte for byte. What is not supported is refused by name. The model's \
                features are found in the job's catalogue by their names (batch-score features lists it). Golden rows are \
                rows with the features of the model and its trainer's own scores (columns score, or score_0, score_1 …): \
                they are packed with the model, and no run trusts it unless it gives those scores.

                Formats: LightGBM's text (Booster.save_model), XGBoost's JSON and UBJSON (Booster.save_model), ONNX \
                (skl2onnx).

                Examples:
                  batch-score models import lightgbm.txt --name nightly --golden rows.csv --alias champion
                  batch-score models import xgboost.ubj --name nightly
                  batch-score models import pipeline.onnx --name nightly --features weight,distance,service
                """)

        @OptionGroup var job: JobOptions

        @Argument(help: "The file that the trainer saved.", completion: .file())
        var file: String

        @Option(help: "The name to register the model under.")
        var name: String

        @Option(help: "lightgbm, xgboost-json, xgboost-ubjson or onnx; recognised by its bytes when not given.")
        var format: String?

        @Option(help: ArgumentHelp("Rows with the trainer's scores, as CSV.", valueName: "file"))
        var golden: String?

        @Option(
            help: ArgumentHelp(
                "The names of the features in the order of the model, for a file that has none or others.",
                valueName: "name,name,…"))
        var features: String?

        @Option(help: "The alias to point to the model; runs take champion unless configured otherwise.")
        var alias: String?

        func run() async throws {
            try await Shell(output: job.output).run(.work) { shell in
                let job = try await Problems.job(job.configuration(), context: shell.context)
                guard let name = ModelName(rawValue: name) else {
                    throw BatchError(.usage, "--name \(Terminal.plain(name)): expected \(Slug.rule)")
                }
                let model = try await ModelImport(
                    path: file, format: format, featureNames: features?.commaSeparated, goldenRows: golden
                ).model()
                return CommandResult(try await job.importModel(model, as: name, alias: alias), alias: alias)
            }
        }
    }
}

extension CommandResult {
    fileprivate init(_ outcome: ImportOutcome, alias: String?) {
        let golden =
            outcome.golden.map(\.sentence)
            ?? "no golden rows: nothing shows yet that its scores are its trainer's (--golden)"
        self.init(
            .done,
            lines: [
                "\(outcome.identity)\(alias.map { " (now @\($0))" } ?? "") registered: "
                    + Terminal.plain(outcome.summary), "  " + golden,
            ],
            object: [
                ("model", .text("\(outcome.identity)")), ("digest", .text(outcome.identity.digest.rawValue)),
                ("summary", .text(outcome.summary)),
            ] + (outcome.golden.map(\.fields) ?? []))
    }
}
