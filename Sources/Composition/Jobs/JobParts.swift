import CSV
import Domain
import LocalFiles
import Tabular
import UseCases

/// The adapters of a job: the stores, and the tables that it reads from them.
struct JobParts<Entity: Sendable> {
    let table: TableSpecification
    let entities: any EntitySource<Entity>
    let labels: (any LabelSource)?
    let target: any TableStore
    let chunkRows: Int
    /// What must not be written over.
    let inputs: InputFiles
    private let source: any TableStore
    private let factory: StoreFactory
    private let scores: ScoreTable

    init(
        _ mapping: any EntityMapping<Entity>, _ configuration: JobConfiguration, context: RunContext, isDryRun: Bool
    ) throws {
        let settings = configuration.source
        let table = try mapping.table.renamed(
            name: settings.table, columns: settings.columns, partitions: settings.partition,
            timeZone: settings.timeZone)
        self.table = table
        scores = try ScoreTable(name: configuration.target.scores, for: table)
        factory = StoreFactory(configuration, context: context)
        let source = try factory.store(
            settings.store, scores: scores, publication: .attach, isSource: true, format: configuration.formatOfSource,
            readers: configuration.readers)
        target = try factory.store(
            isDryRun ? .memory : configuration.target.store, scores: scores,
            publication: configuration.target.publication)
        if configuration.readers > 1, !settings.store.takesReaders {
            context.reporter.report(
                .noted(
                    "\(Setting.runReaders.rawValue) is \(configuration.readers), but a \(settings.store.kind) store has one "
                        + "reader; only PostgreSQL has several"))
        }
        if !configuration.readsCSV, settings.csv != .standard {
            context.reporter.report(
                .noted(
                    "source.csv says how CSV files are written, but neither source.store nor collect.from is a folder of them"
                )
            )
        }
        self.source = source
        entities = MappedSource(source, table: table, mapping: mapping)
        let labels = try Self.labels(mapping, settings)
        self.labels = try labels.map { try MappedLabels(source, beside: table, mapping: $0) }
        inputs = InputFiles(configuration, tables: [table.name, labels?.tableName].compactMap { $0 })
        chunkRows = configuration.chunkRows ?? JobConfiguration.defaultChunkRows(columns: table.schema.columns.count)
    }

    /// The labels of a mapping, under the names that a configuration gives them.
    private static func labels(
        _ mapping: any EntityMapping<Entity>, _ settings: SourceConfiguration
    ) throws -> LabelMapping? {
        guard var labels = mapping.labels else { return nil }
        if case .ownTable = labels.place, let name = settings.labels { labels.place = .ownTable(name) }
        if let name = settings.label { labels.column.name = name }
        return labels
    }

    /// What copies files into the source's tables; nil when the configuration does not say from where.
    func collection(
        _ mapping: any EntityMapping<Entity>, _ configuration: JobConfiguration, context: RunContext
    ) throws -> CollectData<RowBatch>? {
        guard let address = configuration.collectFrom else { return nil }
        let files = try factory.store(
            address, scores: scores, publication: .attach, format: configuration.source.csv)
        let rows = CollectData<RowBatch>.Copy(
            from: MappedTable(files, table: try collected(mapping.table, mapping), mapping: mapping),
            to: CollectedTable(source, table: try collected(table, mapping)))
        return CollectData(
            entities: rows, labels: try labelCopy(mapping, configuration.source, from: files),
            rejectionPolicy: configuration.rejections, chunkRows: chunkRows, context: context)
    }

    /// Throws `usage` when rows would be collected from the very table that they go to.
    func checkCollection(_ mapping: any EntityMapping<Entity>, _ configuration: JobConfiguration) throws {
        guard let address = configuration.collectFrom,
            isSource(address, configuration.source.store, mapping.table.name)
        else { return }
        throw BatchError(
            .usage,
            "collect.from is the table \(table.name) itself, so rows that are rejected and columns that are not mapped would "
                + "be lost; collect from another store, or leave out the collecting")
    }

    /// Whether a table of a store is the very table that rows would be collected into.
    private func isSource(_ address: StoreAddress, _ store: StoreAddress, _ name: String) -> Bool {
        if case .csv(let from) = address, case .csv(let to) = store {
            return LocalFile.isSame("\(from)/\(name).csv", "\(to)/\(table.name).csv")
        }
        return address == store && name == table.name && address != .memory
    }

    /// The table with the label's column behind the others, where the label is in the same table: collecting copies it too.
    private func collected(
        _ table: TableSpecification, _ mapping: any EntityMapping<Entity>
    ) throws -> TableSpecification {
        guard let labels = mapping.labels, labels.place == .sourceTable,
            !table.schema.names.contains(labels.column.name)
        else { return table }
        return try TableSpecification(
            name: table.name, columns: table.schema.columns + [labels.column], key: table.keys.map(\.name),
            partitions: table.partitions, timeZone: table.timeZone)
    }

    /// The copy of a table of labels; nil when labels have no table of their own.
    private func labelCopy(
        _ mapping: any EntityMapping<Entity>, _ settings: SourceConfiguration, from files: any TableStore
    ) throws -> CollectData<RowBatch>.Copy? {
        guard let original = mapping.labels, case .ownTable = original.place,
            let renamed = try Self.labels(mapping, settings)
        else { return nil }
        return CollectData<RowBatch>.Copy(
            from: LabelTable(files, table: try original.table(beside: mapping.table)),
            to: CollectedTable(source, table: try renamed.table(beside: table)))
    }
}

extension LabelMapping {
    /// The table of the labels; nil when they are in the table of the entities.
    fileprivate var tableName: String? {
        if case .ownTable(let name) = place { name } else { nil }
    }
}
