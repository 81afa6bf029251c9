import CSV
import LocalFiles
public import Domain
public import Tabular
public import UseCases

/// A job for the entities of one problem: the one place where adapters meet use cases.
public struct Job<Entity: Sendable>: ScoringJob {
    /// What the configuration says.
    public let configuration: JobConfiguration
    /// What is scored.
    public let problem: ProblemDescription
    /// Reads about runs.
    public let history: any RunHistory
    /// Reads published scores.
    public let published: any PublishedScores
    /// Reads about models.
    public let models: any ModelRegistry
    /// Finds and loads models.
    public let modelProvider: any ModelProvider
    /// Re-scores a model's golden rows.
    public let verifyModel: VerifyModel
    /// Brings the ledger up to date.
    public let ledgerMigrator: any LedgerMigrator

    let scoring: ScoringProblem<Entity>
    let source: any EntitySource<Entity>
    let labels: (any LabelSource)?
    let table: TableSpecification
    let context: RunContext
    let chunkRows: Int
    private let collection: CollectData<RowBatch>?
    private let runBatch: RunBatch<Entity>
    private let retried: RetriedRun
    private let operations: RunOperations
    private let inputs: InputFiles
    private let checkCollection: @Sendable () throws -> Void
    private let tracker: any ExperimentTracker

    /// Builds a job.
    ///
    /// - Parameters:
    ///   - problem: what is scored.
    ///   - mapping: how rows become entities.
    ///   - configuration: which adapters, and their settings.
    ///   - context: the outside world.
    ///   - isDryRun: whether scores and ledger go to the memory of the process instead of the target.
    /// - Throws: `config` when a setting cannot be.
    public init(
        _ problem: ScoringProblem<Entity>, _ mapping: any EntityMapping<Entity>, _ configuration: JobConfiguration,
        context: RunContext, isDryRun: Bool = false
    ) throws {
        let progress = RunProgress(context.reporter)
        let context = RunContext(
            now: context.now, randomBits: context.randomBits, process: context.process, reporter: progress)
        let parts = try JobParts(mapping, configuration, context: context, isDryRun: isDryRun)
        let models = ModelStore(folder: configuration.modelsFolder)
        let target = parts.target
        let audit = AuditScores(
            staging: target, ledger: target, history: target, policy: configuration.audit, context: context)
        let publish = PublishScores(publisher: target, context: context)

        self.configuration = configuration
        self.problem = ProblemDescription(problem, parts.table)
        self.context = context
        scoring = problem
        source = parts.entities
        labels = parts.labels
        table = parts.table
        chunkRows = parts.chunkRows
        retried = RetriedRun(
            policy: RetryPolicy(budget: configuration.retryFor), progress: progress, context: context,
            sleep: { try await Task.sleep(for: $0) })
        collection = try parts.collection(mapping, configuration, context: context)
        runBatch = RunBatch(
            problem: problem, ledger: target, models: models.provider,
            stage: StageScores(
                source: parts.entities, staging: target, ledger: target, rejectionPolicy: configuration.rejections,
                workers: configuration.workers, context: context),
            audit: audit, publish: publish, published: target, context: context)
        operations = RunOperations(target, configuration, inputs: parts.inputs, context: context)
        history = target
        published = target
        ledgerMigrator = target
        self.models = models.registry
        modelProvider = models.provider
        verifyModel = VerifyModel(models: models.provider)
        tracker = models.tracker
        inputs = parts.inputs
        checkCollection = { try parts.checkCollection(mapping, configuration) }
    }

    /// Copies files into the source's tables.
    public func collect(_ mode: CollectionMode) async throws -> StageReport {
        guard let collection else {
            throw BatchError(.config, "the configuration does not say where to collect from; set collect.from")
        }
        try checkCollection()
        return try await collection(mode)
    }

    /// Compares the source with its contract.
    public func validate(_ selection: Selection) async throws -> (report: ValidationReport, violations: [String]) {
        let validate = ValidateData(
            source: source, contract: scoring.contract, rejectionPolicy: configuration.rejections, chunkRows: chunkRows,
            context: context)
        return try await validate(selection)
    }

    /// Fits, evaluates and registers a model.
    public func train() async throws -> TrainingOutcome {
        guard let label = scoring.label else {
            throw BatchError(
                .config,
                "problem \(scoring.name) has no label, so nothing can be trained; name the column of the label "
                    + "(source.label), or import a model")
        }
        let training = configuration.training
        let plan = try training.plan(for: table.partitions, model: configuration.model.name)
        let strategy = training.strategy ?? .standard(for: label)
        let train = TrainModel(
            source: source, labels: labels, problem: scoring, chunkRows: chunkRows,
            trainer: try strategy.trainer(l2: training.l2, label: label), registry: models, tracker: tracker,
            context: context)
        return try await train(plan)
    }

    /// Writes features to a CSV file: those of the configuration's training, or all.
    public func exportFeatures(
        of selection: Selection, withLabels: Bool, to path: String
    ) async throws -> StageReport {
        let export = ExportFeatures(
            source: source, labels: labels, problem: scoring, identity: table.identity, chunkRows: chunkRows,
            context: context)
        return try await export(
            configuration.training.features ?? scoring.features.names, of: selection, withLabels: withLabels,
            to: CSVFeatureTable(path: path, inputs: inputs))
    }

    /// Scores the rows of a selection for people.
    public func predict(
        _ model: any ScoringModel, on scale: PredictionScale, of selection: Selection, to path: String
    ) async throws -> PredictRows.Outcome {
        let predict = PredictEntities(
            source: source, problem: scoring, identity: table.identity, chunkRows: chunkRows, context: context)
        return try await predict(model, on: scale, of: selection, to: CSVPredictionTable(path: path, inputs: inputs))
    }

    /// Scores, audits and publishes a partition.
    public func run(_ partition: Partition, until target: RunTarget, rescore: Bool) async throws -> RunOutcome {
        var order = order(partition, until: target)
        order.rescore = rescore
        return try await retried { [order] in try await runBatch(order) }
    }

    /// Scores the rows of a published partition that have no score, and publishes them beside the others.
    public func replay(_ run: RunRecord, until target: RunTarget) async throws -> RunOutcome {
        let order = order(run.partition, until: target)
        return try await retried { try await runBatch.replay(run, order) }
    }

    private func order(_ partition: Partition, until target: RunTarget) -> BatchOrder {
        BatchOrder(
            job: configuration.job, partition: partition, model: configuration.model,
            outputs: configuration.target.outputs, problem: problem.identity, configuration: configuration.digest,
            program: Program.version, target: target, chunkRows: chunkRows, republication: configuration.republication)
    }

    /// Audits a run that is staged or audited.
    public func audit(_ run: RunID) async throws -> RunOutcome { try await operations.auditOrPublish.audit(run) }

    /// The use cases that work on runs.
    public func operations(toPublish: Bool) -> RunOperations { operations }

    /// Registers a model of another library.
    public func importModel(
        _ model: TrainedModel, as name: ModelName, alias: String?
    ) async throws -> ImportOutcome {
        let importModel = ImportModel(
            registry: models, tracker: tracker, catalogue: scoring.features, context: context)
        return try await importModel(model, as: name, alias: alias)
    }
}
