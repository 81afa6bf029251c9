public import Domain

/// Registers a model from another library, after checking that the job has the features that it needs and that it gives
/// its trainer's own scores.
public struct ImportModel<Entity: Sendable>: Sendable {
    private let registry: any ModelRegistry
    private let tracker: any ExperimentTracker
    private let catalogue: FeatureCatalogue<Entity>
    private let context: RunContext

    /// Creates the use case.
    public init(
        registry: any ModelRegistry, tracker: any ExperimentTracker, catalogue: FeatureCatalogue<Entity>,
        context: RunContext
    ) {
        self.registry = registry
        self.tracker = tracker
        self.catalogue = catalogue
        self.context = context
    }

    /// Registers a model as the next version of a name.
    ///
    /// - Parameters:
    ///   - model: the model, its artefact and where it came from.
    ///   - name: the name.
    ///   - alias: the alias to point to it; nil for none.
    /// - Throws: `config` when the catalogue lacks a feature that the model needs, or the model does not reproduce its
    ///   golden rows; `usage` for an invalid alias. Whatever it throws, nothing is registered and no alias has moved.
    public func callAsFunction(
        _ model: TrainedModel, as name: ModelName, alias: String?
    ) async throws -> ImportOutcome {
        let registration = Registration(registry: registry, tracker: tracker)
        try await registration.check(name, alias: alias)
        do {
            _ = try catalogue.select(model.model.signature)
        } catch {
            throw BatchError(
                .config,
                "model \(name) is refused: \(error); where a file has no names of its own, or others, --features gives "
                    + "them in the model's order", cause: error)
        }
        let golden = try GoldenCheck(name: name).check(model.model)
        let metrics = golden.map {
            ["golden_rows": Double($0.rowCount), "golden_largest_difference": $0.largestDifference]
        }
        let identity = try await registration(
            model, as: name, alias: alias, metrics: metrics ?? [:], parameters: model.parameters, at: context.now())
        return ImportOutcome(identity: identity, summary: model.summary, golden: golden)
    }
}
