public import Domain
import Tabular
public import UseCases

/// A job with everything put together: what the command line and the tests work with.
public struct Job: Sendable {
    /// What the configuration says.
    public let configuration: JobConfiguration
    /// Copies files into the source's tables; nil when the configuration does not say from where.
    public let collect: CollectData?
    /// Compares the source with its contract.
    public let validate: ValidateData
    /// Fits, evaluates and registers a model; nil when the configuration does not say on which days.
    public let train: TrainModel?
    /// Writes features for people who train elsewhere.
    public let exportFeatures: ExportFeatures
    /// Scores, audits and publishes a partition.
    public let run: RunBatch
    /// Audits or publishes a run by its id.
    public let auditOrPublish: AuditOrPublishRun
    /// Reads about runs.
    public let history: any RunHistory
    /// Reads published scores.
    public let published: any PublishedScores
    /// Reads about models.
    public let models: any ModelRegistry
    /// Puts a model of another library on the shelf.
    public let importModel: ImportModel
    /// Re-scores a model's golden rows.
    public let verifyModel: VerifyModel
    let modelProvider: any ModelProvider
    /// Reads flights.
    public let flights: any FlightSource

    /// Builds a job: the one place where adapters meet use cases.
    ///
    /// - Parameters:
    ///   - configuration: which adapters, and their settings.
    ///   - context: the outside world.
    ///   - isDryRun: whether scores and ledger go to the memory of the process instead of the target.
    /// - Throws: `config` when a setting cannot be.
    public init(_ configuration: JobConfiguration, context: RunContext, isDryRun: Bool = false) throws {
        let factory = StoreFactory()
        let source = try factory.store(
            configuration.source.store, tables: configuration.tables, columns: configuration.source.columns,
            publication: .attach, readers: configuration.readers)
        let target = try factory.store(
            isDryRun ? .memory : configuration.target.store, tables: configuration.tables, columns: [:],
            publication: configuration.target.publication)
        let flights = configuration.flights(of: source, context)
        let shelf = ModelShelf(folder: configuration.modelsFolder)
        let chunkRows = configuration.sizes.chunkRows
        let rows = ReadLabelledRows(
            flights: flights, outcomes: source, contract: FlightContract.contract, chunkRows: chunkRows)
        let audit = AuditScores(
            staging: target, ledger: target, history: target, policy: configuration.audit, context: context)
        let publish = PublishScores(publisher: target, context: context)

        self.configuration = configuration
        collect = try configuration.collectFrom.map { address in
            let files = try factory.store(address, tables: TableNames(), columns: [:], publication: .attach)
            return CollectData(
                flights: files, outcomes: files, target: source, rejectionPolicy: configuration.rejections,
                chunkRows: chunkRows, context: context)
        }
        validate = ValidateData(
            source: flights, contract: FlightContract.contract, rejectionPolicy: configuration.rejections,
            chunkRows: chunkRows, context: context)
        exportFeatures = ExportFeatures(
            flights: flights, outcomes: source, contract: FlightContract.contract, chunkRows: chunkRows,
            context: context)
        train = try configuration.training.map { training in
            TrainModel(
                rows: rows, trainer: try training.strategy.trainer(l2: training.l2), registry: shelf.registry,
                tracker: shelf.tracker, catalogue: FlightFeatures.catalogue, context: context)
        }
        run = RunBatch(
            ledger: target, models: shelf.provider,
            stage: StageScores(
                source: flights, staging: target, ledger: target, rejectionPolicy: configuration.rejections,
                sizes: configuration.sizes, context: context),
            audit: audit, publish: publish, context: context)
        auditOrPublish = AuditOrPublishRun(
            ledger: target, history: target, audit: audit, publish: publish, context: context)
        history = target
        published = target
        models = shelf.registry
        importModel = ImportModel(
            registry: shelf.registry, tracker: shelf.tracker, catalogue: FlightFeatures.catalogue, context: context)
        verifyModel = VerifyModel(models: shelf.provider)
        modelProvider = shelf.provider
        self.flights = flights
    }

    /// The order to score a partition with this job's settings.
    public func order(
        _ partition: Partition, until target: RunTarget = .published, rescore: Bool = false
    ) -> BatchOrder {
        BatchOrder(
            job: configuration.job, partition: partition, model: configuration.model,
            catalogue: FlightFeatures.catalogue, contract: FlightContract.contract,
            configuration: configuration.digest, program: Program.version, target: target, rescore: rescore)
    }
}

extension JobConfiguration {
    fileprivate var tables: TableNames {
        TableNames(flights: source.flights, outcomes: source.outcomes, scores: target.scores)
    }

    /// The flights of the source's store, which may have been asked for more readers than it can have.
    fileprivate func flights(of store: any FlightSource, _ context: RunContext) -> any FlightSource {
        guard readers > 1, !source.store.takesReaders else { return store }
        return OneReaderSource(
            store, reporter: context.reporter,
            note: "\(Setting.runReaders.rawValue) is \(readers), but a \(source.store.kind) store has one reader; "
                + "only PostgreSQL has several")
    }
}
