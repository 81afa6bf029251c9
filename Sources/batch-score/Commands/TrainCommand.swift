import ArgumentParser
import Composition
import Domain
import UseCases

/// Fits, evaluates and registers a model.
struct TrainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train", abstract: "Fit a model to the past, evaluate it on later days and register it.",
        discussion: """
            Days, features and strategy are those of the configuration's training and evaluation.

            Examples:
              batch-score train
              batch-score train --set training.strategy=base_rate --alias baseline
              batch-score train --set training.l2=10
            """)

    @OptionGroup var job: JobOptions

    @Option(help: "The alias that the model gets, instead of training.alias.")
    var alias: String?

    func run() async throws {
        try await Shell(output: job.output).run { shell in
            var overrides: SettingOverrides = [:]
            overrides[.trainingAlias] = alias
            let job = try Job(job.configuration(overrides), context: shell.context)
            guard let train = job.train, let training = job.configuration.training else {
                throw BatchError(
                    .config, "the configuration has no training.from; add the days to learn from and to evaluate on")
            }
            return CommandResult(try await train(training.plan), alias: training.plan.alias)
        }
    }
}

extension CommandResult {
    fileprivate init(_ outcome: TrainModel.Outcome, alias: String?) {
        let evaluation = outcome.evaluation
        let figures: [(String, Double?)] = [
            ("AUC", evaluation.areaUnderCurve), ("average precision", evaluation.averagePrecision),
            ("Brier score", evaluation.brierScore), ("base rate", evaluation.baseRate),
            ("mean score", evaluation.meanScore),
        ]
        let metrics = figures.compactMap { name, value in value.map { "\(name) \(Figures.decimal($0, 4))" } }
        self.init(
            .done,
            lines: [
                "\(outcome.identity)\(alias.map { " (now @\($0))" } ?? "") registered: \(outcome.summary)",
                "  learnt from \(Figures.count(outcome.trainingRows)) flights, evaluated on "
                    + "\(Figures.count(evaluation.rows)) later ones: " + metrics.joined(separator: ", "),
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
