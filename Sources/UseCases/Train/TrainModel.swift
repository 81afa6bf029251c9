public import Domain

/// Fits a model to the past, evaluates it on rows that it has not seen, and registers it.
///
/// It computes features with the catalogue that the nightly job uses, and what it registers is what that job loads: the
/// experiment and the operation run the same code.
public struct TrainModel<Entity: Sendable>: Sendable {
    private let rows: LabelledRowReader<Entity>
    private let trainer: any ModelTrainer
    private let registry: any ModelRegistry
    private let tracker: any ExperimentTracker
    private let context: RunContext

    /// Creates the use case.
    public init(
        source: any EntitySource<Entity>, labels: (any LabelSource)?, problem: ScoringProblem<Entity>, chunkRows: Int,
        trainer: any ModelTrainer, registry: any ModelRegistry, tracker: any ExperimentTracker, context: RunContext
    ) {
        rows = LabelledRowReader(source: source, labels: labels, problem: problem, chunkRows: chunkRows)
        self.trainer = trainer
        self.registry = registry
        self.tracker = tracker
        self.context = context
    }

    /// Trains by a plan.
    ///
    /// - Throws: `dataRefused` when there is nothing to learn from or to evaluate on; `config` for an unknown feature, and
    ///   when the problem has no label.
    public func callAsFunction(_ plan: TrainingPlan) async throws -> TrainingOutcome {
        // Before the work, so that hours of it are not lost to a folder that cannot be written.
        try await Registration(registry: registry, tracker: tracker).check(plan.name, alias: plan.alias)
        let features = try rows.select(plan.features ?? rows.problem.features.names)
        let meter = StageMeter(.train, context: context)
        let labels = try await rows.readLabels()
        guard let kind = rows.problem.label else {
            throw BatchError(.config, "problem \(rows.problem.name) has no label, so nothing can be trained")
        }
        let (training, evaluation) = try await read(plan.split, labels, features, meter)
        let trained = try await trainer.fit(features.join(training.matrices), labels: training.labels)
        let scores = try trained.model.outputs(for: features.join(evaluation.matrices))
        guard let first = scores.first, scores.count == 1,
            let figures = Evaluation(scores: first, labels: evaluation.labels, of: kind)
        else {
            throw BatchError(
                .dataRefused,
                "there is no labelled row to evaluate on (\(plan.split)); collect labels, or choose other rows "
                    + "(evaluation.from, evaluation.until, evaluation.share)")
        }
        let identity = try await register(
            trained, plan, figures, features: features.names, trainingRows: training.labels.count)
        meter.finish()
        return TrainingOutcome(
            identity: identity, summary: trained.summary, evaluation: figures, trainingRows: training.labels.count)
    }

    /// Features and labels of some rows.
    private struct Rows {
        var matrices: [FeatureMatrix] = []
        var labels: [Double] = []

        mutating func add(_ chunk: ExportedFeatures) {
            matrices.append(chunk.matrix)
            labels += chunk.labels
        }
    }

    private func read(
        _ split: TrainingPlan.Split, _ labels: KeyedLabels, _ features: FeatureCatalogue<Entity>, _ meter: StageMeter
    ) async throws -> (training: Rows, evaluation: Rows) {
        let training = Accumulator(Rows())
        let evaluation = Accumulator(Rows())
        switch split {
        case .time(let earlier, let later):
            for (range, rows) in [(earlier, training), (later, evaluation)] {
                let selection = Selection.partitions(range.lowerBound, range.upperBound)
                try await self.rows.read(selection, labels, features: features, withPartitions: false, meter: meter) {
                    chunk in rows.update { $0.add(chunk) }
                }
            }
        case .keyHash(let share):
            try await rows.read(.everything, labels, features: features, withPartitions: false, meter: meter) { chunk in
                let (kept, held) = chunk.split(evaluationShare: share)
                training.update { $0.add(kept) }
                evaluation.update { $0.add(held) }
            }
        }
        return (training.value, evaluation.value)
    }

    private func register(
        _ trained: TrainedModel, _ plan: TrainingPlan, _ evaluation: Evaluation, features: [String], trainingRows: Int
    ) async throws -> ModelIdentity {
        let parameters = trained.parameters.merging([
            "features": features.joined(separator: ","),
            "training_rows": "\(trainingRows)",
            "rows": "\(plan.split)",
        ]) { own, _ in own }
        return try await Registration(registry: registry, tracker: tracker)(
            trained, as: plan.name, alias: plan.alias, metrics: evaluation.metrics, parameters: parameters,
            at: context.now())
    }
}
