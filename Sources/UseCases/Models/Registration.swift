import Domain

/// Registers a model, records it in the experiment log, and then moves the alias: the last step is the one that runs notice.
struct Registration: Sendable {
    let registry: any ModelRegistry
    let tracker: any ExperimentTracker

    /// Throws what the registration would meet, before any work is done for it.
    func check(_ name: ModelName, alias: String?) async throws {
        try await registry.check(name, alias: alias)
        try await tracker.check()
    }

    /// Registers a model as the next version of a name.
    ///
    /// - Throws: what failed; then the version is withdrawn, and no alias has moved.
    func callAsFunction(
        _ model: TrainedModel, as name: ModelName, alias: String?, metrics: [String: Double],
        parameters: [String: String], at time: Timestamp
    ) async throws -> ModelIdentity {
        let identity = try await registry.register(model, as: name, metrics: metrics, at: time)
        do {
            try await tracker.record(
                Experiment(model: identity, parameters: parameters, metrics: metrics, time: time))
            if let alias { try await registry.promote(identity, to: alias, at: time) }
        } catch {
            try? await registry.withdraw(identity)
            throw error
        }
        return identity
    }
}
