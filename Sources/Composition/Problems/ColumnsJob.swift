import AnyTable
import CSV
import Domain
import Tabular
import UseCases

/// Builds the job of a table for which nobody wrote an entity: from the configuration, the table and the model.
enum ColumnsJob {
    static func job(
        _ configuration: JobConfiguration, context: RunContext, isDryRun: Bool
    ) async throws -> any ScoringJob {
        let found = try await columns(of: configuration)
        let plan = ColumnsPlan(found: found, configuration: configuration)
        let features = try await features(configuration, found: found)
        let mapping = AnyTable(
            table: try plan.table(features: features), labels: try plan.labels())
        guard let name = ProblemName(rawValue: Problems.columns.rawValue) else {
            throw BatchError(.internal, "the name of a problem is not valid")
        }
        let problem = try mapping.problem(
            name: name, features: try plan.features(features), rules: try plan.rules(), label: try plan.labelKind())
        var configuration = configuration
        // The plan has used these already: the table is read under its own names.
        configuration.source.columns = [:]
        configuration.source.label = nil
        return try Job(problem, mapping, configuration, context: context, isDryRun: isDryRun)
    }

    /// The columns that the table has in the source; those of the files to collect, as long as the source has no such table.
    private static func columns(of configuration: JobConfiguration) async throws -> [FoundColumn] {
        do {
            return try await columns(
                of: configuration, in: configuration.source.store, configuration.formatOfSource)
        } catch let error as BatchError where error.code == .noInput {
            guard let files = configuration.collectFrom else { throw error }
            return try await columns(of: configuration, in: files, configuration.source.csv)
        }
    }

    private static func columns(
        of configuration: JobConfiguration, in address: StoreAddress, _ format: CSVFormat
    ) async throws -> [FoundColumn] {
        let table = try ColumnsPlan.tableName(configuration)
        // Only the columns are asked for: no score is read or written here.
        let store = try StoreFactory(configuration).store(
            address, scores: try ColumnsPlan.scores(configuration), publication: .attach, isSource: true, format: format
        )
        return try await ColumnsPlan.columns(of: table, in: store)
    }

    /// The features that are asked for: those of the configuration, else those of the model, else all columns.
    private static func features(
        _ configuration: JobConfiguration, found: [FoundColumn]
    ) async throws -> [TableConfiguration.FeatureEntry] {
        guard configuration.table.features.isEmpty else { return configuration.table.features }
        let models = ModelStore(folder: configuration.modelsFolder)
        do {
            let model = try await models.provider.load(try await models.provider.resolve(configuration.model))
            return model.signature.entries.map {
                TableConfiguration.FeatureEntry(name: $0.name, column: nil, kind: $0.kind)
            }
        } catch let error as BatchError where error.code == .noInput {
            return ColumnsPlan.allFeatures(found, configuration)
        }
    }
}
