import CSV
public import Domain
public import UseCases

extension Job {
    /// Writes the features of a selection's flights to a CSV file: those of the configuration's training, or all.
    public func exportFeatures(
        of selection: FlightSelection, withLabels: Bool, to path: String
    ) async throws -> StageReport {
        let names = configuration.training?.plan.features ?? FlightFeatures.catalogue.names
        do {
            let features = try FlightFeatures.catalogue.select(names)
            return try await exportFeatures(
                features, of: selection, withLabels: withLabels, to: CSVFeatureTable(path: path))
        } catch let error as FeatureMismatch {
            throw BatchError(.config, "\(error)", cause: error)
        }
    }
}
