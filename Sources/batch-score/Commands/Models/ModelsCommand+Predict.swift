import ArgumentParser
import Composition
import Domain
import UseCases

extension ModelsCommand {
    /// Scores rows of named feature values.
    struct Predict: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Score rows of features, or rows of the store, with a registered model or a trainer's file.",
            discussion: """
                With --features, the header of a CSV file names the features, in any order; other columns are ignored, and \
                an empty field is a missing value. A row with a category that is no text is rejected: it is shown, and written \
                without a score. With --partition, or --from and --until, rows of the store are scored \
                instead, and the partition and the key come first. What is written is what the trainer's predict gives, in \
                one column for each output, as decimal numbers that read back to the same bits. Of a classifier with two \
                classes it is the probability of the second. --output - writes to standard output.

                Examples:
                  batch-score models predict lightgbm.txt --features rows.csv --output scores.csv
                  batch-score models predict nightly@champion --features rows.csv --output scores.csv --raw
                  batch-score models predict nightly/2 --partition 2013-12-24 --output -
                """)

        @OptionGroup var job: JobOptions
        @OptionGroup var partitions: PartitionOptions

        @Argument(help: "The model: a file, or name, name@alias or name/version.", completion: .file())
        var model: String

        @Option(help: ArgumentHelp("The rows to score, as CSV.", valueName: "file"), completion: .file())
        var features: String?

        @Option(
            help:
                "The format of a file: lightgbm, xgboost-json, xgboost-ubjson or onnx; recognised by its bytes when not given."
        )
        var format: String?

        @Option(
            help: ArgumentHelp(
                "The names of a file's features in the order of the model, when it has none or others.",
                valueName: "name,name,…"))
        var names: String?

        @Option(
            name: .customLong("output"),
            help: ArgumentHelp("The file to write, - for standard output.", valueName: "file"),
            completion: .file())
        var file: String

        @Flag(help: "Write margins: what the model sums up, before its last step.")
        var raw = false

        @Option(help: ArgumentHelp("Rows in a chunk.", valueName: "rows"))
        var chunk = 16_384

        func validate() throws {
            try job.output.check(file: file)
            guard Prediction.isFile(model) || (format == nil && names == nil) else {
                throw ValidationError("--format and --names are for a file; \(model) is a model of the registry")
            }
            guard (features == nil) == partitions.areGiven else {
                throw ValidationError("either --features FILE, or --partition LABEL (--from and --until) of the store")
            }
            guard chunk > 0 else { throw ValidationError("--chunk \(chunk): expected 1 or more") }
        }

        func run() async throws {
            try await Shell(output: job.output).run { shell in
                let scale = raw ? PredictionScale.margin : .response
                guard let features else {
                    let job = try await Problems.job(job.configuration(), context: shell.context)
                    let selection = try partitions.selection(in: job, at: shell.context.now())
                    let outcome = try await job.predict(load(shell), on: scale, of: selection, to: file)
                    return CommandResult(outcome, file: file)
                }
                let predict = Prediction(
                    features: features, output: file, scale: scale, chunkRows: chunk, inputs: try inputs())
                return CommandResult(try await predict(load(shell), context: shell.context), file: file)
            }
        }

        /// What is read besides the rows: the model's file, or the configuration and the registry.
        private func inputs() throws -> [String] {
            guard !Prediction.isFile(model) else { return [model] }
            return [job.config, try job.configuration().modelsFolder]
        }

        private func load(_ shell: Shell) async throws -> any ScoringModel {
            // A file needs no job.
            guard !Prediction.isFile(model) else {
                let file = ModelImport(path: model, format: format, featureNames: names?.commaSeparated)
                return try await file.model().model
            }
            return try await Problems.records(job.configuration(), context: shell.context).model(model)
        }
    }
}

extension CommandResult {
    fileprivate init(_ outcome: PredictRows.Outcome, file: String) {
        let (rows, missing) = (outcome.report.progress.rowsOut + outcome.rejected, outcome.withoutScore)
        let gap =
            missing == 0
            ? "" : ", \(Figures.count(missing)) of them without a score, because the model cannot take their values"
        let rejected =
            outcome.rejected == 0 ? "" : ", \(Figures.count(outcome.rejected)) of them rejected and without a score"
        self.init(
            .done,
            lines: OutputPath.isStandardOutput(file)
                ? [] : ["\(file) written: \(Figures.count(rows)) rows\(rejected)\(gap)"],
            object: [
                ("file", .text(file)), ("rows", .integer(rows)), ("rows_rejected", .integer(outcome.rejected)),
                ("rows_without_score", .integer(missing)),
            ])
    }
}
