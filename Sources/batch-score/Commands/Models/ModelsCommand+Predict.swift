import ArgumentParser
import Composition
import Domain
import UseCases

extension ModelsCommand {
    /// Scores rows of named feature values.
    struct Predict: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Score a CSV file of features with a registered model, or straight with a trainer's file.",
            discussion: """
                The header names the features, in any order; other columns are passed over, and an empty field is a missing \
                value. What is written is what the trainer's predict gives, in the column score, or in score_0, score_1 … for \
                several outputs, as decimal numbers that read back to the same bits. Of a classifier with two classes it is \
                the probability of the second.

                Examples:
                  batch-score models predict lightgbm.txt --features rows.csv --output scores.csv
                  batch-score models predict late-arrivals@champion --features rows.csv --output scores.csv --raw
                """)

        @OptionGroup var job: JobOptions

        @Argument(help: "The model: a file, or name, name@alias or name/version.", completion: .file())
        var model: String

        @Option(help: ArgumentHelp("The rows to score, as CSV.", valueName: "file"), completion: .file())
        var features: String

        @Option(
            help:
                "The format of a file: lightgbm, xgboost-json, xgboost-ubjson or onnx; found out where it is not said.")
        var format: String?

        @Option(
            help: ArgumentHelp(
                "The names of a file's features in the order of the model, where it has none or others.",
                valueName: "name,name,…"))
        var names: String?

        @Option(
            name: .customLong("output"), help: ArgumentHelp("The file to write.", valueName: "file"),
            completion: .file())
        var file: String

        @Flag(help: "Write margins: what the model sums up, before its last step.")
        var raw = false

        @Option(help: ArgumentHelp("Rows in a chunk.", valueName: "rows"))
        var chunk = 16_384

        func validate() throws {
            guard Prediction.isFile(model) || (format == nil && names == nil) else {
                throw ValidationError("--format and --names are said of a file; \(model) is a model of the registry")
            }
            guard chunk > 0 else { throw ValidationError("--chunk \(chunk): expected 1 or more") }
        }

        func run() async throws {
            try await Shell(output: job.output).run { shell in
                let predict = Prediction(
                    features: features, output: file, scale: raw ? .margin : .response, chunkRows: chunk)
                return CommandResult(try await predict(load(shell), context: shell.context), file: file)
            }
        }

        private func load(_ shell: Shell) async throws -> any PredictiveModel {
            // A file needs no job.
            guard !Prediction.isFile(model) else {
                let file = ModelImport(path: model, format: format, featureNames: names?.commaSeparated)
                guard let model = try await file.model().model as? any PredictiveModel else {
                    throw BatchError(.internal, "\(model) was read as a model that cannot predict")
                }
                return model
            }
            return try await Job(job.configuration(), context: shell.context).predictiveModel(model)
        }
    }
}

extension CommandResult {
    fileprivate init(_ outcome: PredictRows.Outcome, file: String) {
        let (rows, missing) = (outcome.report.progress.rowsOut, outcome.withoutScore)
        let gap =
            missing == 0 ? "" : ", \(Figures.count(missing)) of them without a score: the model takes no such values"
        self.init(
            .done, lines: ["\(file) written: \(Figures.count(rows)) rows\(gap)"],
            object: [("file", .text(file)), ("rows", .integer(rows)), ("rows_without_score", .integer(missing))])
    }
}
