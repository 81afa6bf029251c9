public import Domain

/// Fits a model to the past, evaluates it on what came after, and registers it.
///
/// It computes features with the catalogue that the nightly job uses, and what it registers is what that job loads: the
/// experiment and the operation run the same code.
public struct TrainModel: Sendable {
    /// What came out of a training.
    public struct Outcome: Sendable {
        /// The registered model.
        public let identity: ModelIdentity
        /// What it is, in a line.
        public let summary: String
        /// How it did on the days after the training.
        public let evaluation: Evaluation
        /// How many rows it learnt from.
        public let trainingRows: Int
    }

    private let rows: ReadLabelledRows
    private let trainer: any ModelTrainer
    private let registry: any ModelRegistry
    private let tracker: any ExperimentTracker
    private let catalogue: FeatureCatalogue
    private let context: RunContext

    /// The use case with its ports.
    public init(
        rows: ReadLabelledRows, trainer: any ModelTrainer, registry: any ModelRegistry, tracker: any ExperimentTracker,
        catalogue: FeatureCatalogue, context: RunContext
    ) {
        self.rows = rows
        self.trainer = trainer
        self.registry = registry
        self.tracker = tracker
        self.catalogue = catalogue
        self.context = context
    }

    /// Trains by a plan.
    ///
    /// - Throws: `dataRefused` when there is nothing to learn from or to evaluate on; `config` for an unknown feature.
    public func callAsFunction(_ plan: TrainingPlan) async throws -> Outcome {
        let features = try select(plan.features)
        let meter = StageMeter(.train, context: context)
        let labels = try await rows.labels()
        let training = try await rows(plan.training, labels: labels, features: features, meter: meter)
        let trained = try await trainer.fit(training.matrix, labels: training.labels)
        let later = try await rows(plan.evaluation, labels: labels, features: features, meter: meter)
        guard let evaluation = Evaluation(scores: try trained.model.scores(for: later.matrix), labels: later.labels)
        else {
            throw BatchError(
                .dataRefused,
                "no labelled flight from \(plan.evaluation.lowerBound) to \(plan.evaluation.upperBound) "
                    + "to evaluate on; collect their outcomes, or choose other days (evaluation.from, evaluation.until)"
            )
        }
        let identity = try await register(trained, plan, evaluation, trainingRows: training.labels.count)
        await meter.finish()
        return Outcome(
            identity: identity, summary: trained.summary, evaluation: evaluation,
            trainingRows: training.labels.count)
    }

    private func select(_ names: [String]) throws -> FeatureCatalogue {
        do {
            return try catalogue.select(names)
        } catch {
            throw BatchError(.config, "\(error)", cause: error)
        }
    }

    private func register(
        _ trained: TrainedModel, _ plan: TrainingPlan, _ evaluation: Evaluation, trainingRows: Int
    ) async throws -> ModelIdentity {
        let time = context.now()
        let identity = try await registry.register(trained, as: plan.name, metrics: evaluation.metrics, at: time)
        if let alias = plan.alias { try await registry.promote(identity, to: alias) }
        let parameters = trained.parameters.merging([
            "features": plan.features.joined(separator: ","),
            "training": "\(plan.training.lowerBound)/\(plan.training.upperBound)",
            "training_rows": "\(trainingRows)",
            "evaluation": "\(plan.evaluation.lowerBound)/\(plan.evaluation.upperBound)",
        ]) { own, _ in own }
        try await tracker.record(
            Experiment(model: identity, parameters: parameters, metrics: evaluation.metrics, time: time))
        return identity
    }
}
