import Domain
import LocalFiles
import Tabular
import UseCases

/// The records of a job for which nobody wrote an entity. Its source is looked at only to publish into a table that does not
/// exist yet.
struct ColumnsRecords: JobRecords {
    let configuration: JobConfiguration
    let history: any RunHistory
    let models: any ModelRegistry
    let modelProvider: any ModelProvider
    let verifyModel: VerifyModel
    let ledgerMigrator: any LedgerMigrator
    private let context: RunContext
    private let factory: StoreFactory

    init(_ configuration: JobConfiguration, context: RunContext) throws {
        factory = StoreFactory(configuration, context: context)
        let target = try factory.store(
            configuration.target.store, scores: try ColumnsPlan.scores(configuration),
            publication: configuration.target.publication)
        let models = ModelStore(folder: configuration.modelsFolder)
        self.configuration = configuration
        self.context = context
        history = target
        ledgerMigrator = target
        self.models = models.registry
        modelProvider = models.provider
        verifyModel = VerifyModel(models: models.provider)
    }

    func operations(toPublish: Bool) async throws -> RunOperations {
        let found = try await publishedScores()
        if found == nil, toPublish {
            return try await ColumnsJob.job(configuration, context: context, isDryRun: false)
                .operations(toPublish: toPublish)
        }
        let target = try store(try found ?? ColumnsPlan.scores(configuration))
        let source = configuration.source
        return RunOperations(
            target, configuration, published: try scoresInFiles(),
            inputs: InputFiles(configuration, tables: [source.table, source.labels].compactMap { $0 }), context: context
        )
    }

    private func store(_ scores: ScoreTable) throws -> any TableStore {
        try factory.store(
            configuration.target.store, scores: scores, publication: configuration.target.publication)
    }

    /// What reads published scores where they are in files, which have no types; nil for other stores.
    private func scoresInFiles() throws -> UntypedScores? {
        guard case .csv = configuration.target.store else { return nil }
        let asTexts = try store(try ColumnsPlan.scores(configuration))
        let key = try ColumnsPlan.key(configuration)
        let ways = try (1..<(1 << key.count)).map { way in
            let integers = key.enumerated().filter { way >> $0.offset & 1 == 1 }.map {
                FoundColumn(name: $0.element, type: .integer, typeName: "whole number")
            }
            return try store(try ColumnsPlan.scores(configuration, found: integers))
        }
        return UntypedScores(asTexts, ways)
    }

    /// The table of published scores with the types that it has; nil when there is none yet. Files have no types.
    private func publishedScores() async throws -> ScoreTable? {
        let scores = try ColumnsPlan.scores(configuration)
        if case .csv = configuration.target.store { return scores }
        let target = try factory.store(
            configuration.target.store, scores: scores, publication: configuration.target.publication)
        do {
            return try ColumnsPlan.scores(configuration, found: try await target.columns(of: scores.name))
        } catch let error as BatchError where error.code == .noInput {
            return nil
        }
    }
}

extension ColumnsPlan {
    /// The table of scores of a configuration.
    ///
    /// - Parameter found: columns with the types of key and partition; those that are not among them are texts, which matters
    ///   only for what reads or writes scores.
    static func scores(_ configuration: JobConfiguration, found: [FoundColumn] = []) throws -> ScoreTable {
        let key = try key(configuration)
        try checkPartition(configuration, key: key)
        let scheme = configuration.source.partition ?? .whole
        func type(_ name: String) -> ColumnType {
            found.contains { $0.name == name && $0.type == .integer } ? .integer : .text
        }
        var columns = key.map { ColumnSpecification($0, type($0)) }
        switch scheme {
        case .day(let column), .month(let column): columns.append(ColumnSpecification(column, .day))
        case .value(let column) where !key.contains(column):
            columns.append(ColumnSpecification(column, type(column)))
        case .value, .snapshot, .whole: break
        }
        return try ScoreTable(
            name: configuration.target.scores,
            for: TableSpecification(
                name: try tableName(configuration), columns: columns, key: key, partitions: scheme))
    }
}
