import ArgumentParser
import Composition
import Domain
import UseCases

/// Fits, evaluates and registers a model.
struct TrainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train", abstract: "Fit a model to the past, evaluate it on later rows and register it.",
        discussion: """
            Partitions, features and strategy are those of the configuration's training and evaluation. Where partitions do \
            not follow each other in time, a share of the rows is kept for the evaluation.

            Examples:
              batch-score train
              batch-score train --set training.strategy=base_rate --alias baseline
              batch-score train --set training.l2=10
            """)

    @OptionGroup var job: JobOptions

    @Option(help: "The alias that the model gets, instead of training.alias.")
    var alias: String?

    func run() async throws {
        try await Shell(output: job.output).run(.work) { shell in
            var overrides: SettingOverrides = [:]
            overrides[.trainingAlias] = alias
            let job = try await Problems.job(job.configuration(overrides), context: shell.context)
            return CommandResult(try await job.train(), alias: job.configuration.training.alias)
        }
    }
}

extension CommandResult {
    fileprivate init(_ outcome: TrainingOutcome, alias: String?) {
        let evaluation = outcome.evaluation
        let metrics = evaluation.figures.map { "\($0.name) \(Figures.decimal($0.value, 4))" }
        self.init(
            .done,
            lines: [
                "\(outcome.identity)\(alias.map { " (now @\($0))" } ?? "") registered: \(outcome.summary)",
                "  trained on \(Figures.count(outcome.trainingRows)) rows, evaluated on "
                    + "\(Figures.count(evaluation.rows)) others: " + metrics.joined(separator: ", "),
            ],
            object: [
                ("model", .text("\(outcome.identity)")), ("digest", .text(outcome.identity.digest.rawValue)),
                ("summary", .text(outcome.summary)), ("training_rows", .integer(outcome.trainingRows)),
                (
                    "metrics",
                    .object(evaluation.metrics.sorted { $0.key < $1.key }.map { ($0.key, .number($0.value)) })
                ),
            ])
    }
}
