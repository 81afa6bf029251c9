public import Domain
import UseCases

extension ScoringJob {
    /// Checks that a model can be chosen by the period of a partition.
    ///
    /// - Throws: `usage` when the configured model is a version, or partitions are no days or months.
    public func checkModelAsOf() throws {
        _ = try alias()
        guard problem.scheme.isCalendar else {
            throw BatchError(
                .usage,
                "--model \(ModelReference.asOf) takes the model at the end of each partition's day or month; the partitions "
                    + "of job \(configuration.job) (\(problem.scheme)) are neither days nor months: name a version "
                    + "(--model \(configuration.model.name)/VERSION)")
        }
    }

    /// The version that the alias of the configuration's model pointed to at the last moment of a partition's day or month,
    /// in UTC. Of a period that is not over, the version that it points to now.
    ///
    /// - Throws: `usage` as ``checkModelAsOf()`` does; `noInput` when the history of the alias begins later.
    public func model(asOf partition: Partition) async throws -> ModelReference {
        try checkModelAsOf()
        guard let instant = problem.scheme.lastMoment(of: partition) else {
            throw BatchError(.usage, "partition \(partition) is not \(problem.scheme.labelForm(in: problem.order))")
        }
        let resolve = ResolveModelAsOf(models: modelProvider, registry: models)
        do {
            let identity = try await resolve(try alias(), of: configuration.model.name, at: instant)
            return ModelReference(name: identity.name, selector: .version(identity.version))
        } catch let error as BatchError {
            throw BatchError(error.code, "partition \(partition): \(error.message)", cause: error)
        }
    }

    /// The version of each partition, as ``model(asOf:)`` finds it.
    public func models(asOf partitions: [Partition]) async throws -> [Partition: ModelReference] {
        var models: [Partition: ModelReference] = [:]
        for partition in partitions { models[partition] = try await model(asOf: partition) }
        return models
    }

    private func alias() throws -> String {
        switch configuration.model.selector {
        case .alias(let alias): return alias
        case .version:
            throw BatchError(
                .usage,
                "models.model is fixed to \(configuration.model), and a version has no history; set models.model to an alias "
                    + "(\(configuration.model.name)@\(ModelReference.defaultAlias)), or leave out --model "
                    + "\(ModelReference.asOf)")
        }
    }
}

extension ModelReference {
    /// The word that stands for the version that was champion when the period of a partition ended.
    public static let asOf = "as-of"
}
