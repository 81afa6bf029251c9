import Domain
import InMemory
import PortContracts
import Testing
import UseCases

extension NightlyJob {
    /// Adds a version of the model `late`, which becomes the champion.
    @discardableResult
    func register(_ model: some ScoringModel) async throws -> ModelIdentity {
        let trained = TrainedModel(model: model, artefact: [], summary: "a formula", parameters: [:])
        let identity = await models.register(trained, as: try Sample.modelName(), metrics: [:], at: clock.now())
        try await models.promote(identity, to: "champion", at: clock.now())
        return identity
    }

    /// Runs the job, as the command line does.
    func run(
        _ partition: Partition? = nil, model: String = "late", outputs: [String]? = nil,
        problem: ProblemIdentity? = nil, until target: RunTarget = .published, rescore: Bool = false
    ) async throws -> RunOutcome {
        var order = try order(partition, model: model, outputs: outputs, problem: problem)
        order.target = target
        order.rescore = rescore
        return try await runBatch(order)
    }

    /// Replays a run, as the command line does.
    func replay(_ run: RunRecord) async throws -> RunOutcome { try await runBatch.replay(run, order(run.partition)) }

    /// What the job is asked to do.
    func order(
        _ partition: Partition? = nil, model: String = "late", outputs: [String]? = nil,
        problem: ProblemIdentity? = nil
    ) throws -> BatchOrder {
        BatchOrder(
            job: try Sample.job(), partition: partition ?? variant.partition,
            model: try #require(ModelReference(model)), outputs: outputs, problem: try problem ?? Sample.problem(),
            configuration: try Sample.digest("c"), program: "1.0", chunkRows: chunkRows,
            republication: republication)
    }

    /// The published rows of a partition, by key.
    func published(_ partition: Partition? = nil) async -> [PublishedScore] {
        await store.scores(of: partition ?? variant.partition, order: .byKey, limit: nil)
    }

    /// The first output of the published rows of a partition, by key.
    func publishedValues(_ partition: Partition? = nil) async -> [Double] {
        await published(partition).map { $0.outputs[0] }
    }
}
