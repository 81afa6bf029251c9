import Domain
import InMemory
import PortContracts
import Testing
import UseCases

extension NightlyJob {
    /// Adds a version of the model `late`, which becomes the champion.
    @discardableResult
    func register(_ model: some ScoringModel) async throws -> ModelIdentity {
        let name = try #require(ModelName(rawValue: "late"))
        let trained = TrainedModel(model: model, artefact: [], summary: "a formula", parameters: [:])
        let identity = await models.register(trained, as: name, metrics: [:], at: clock.now())
        try await models.promote(identity, to: "champion")
        return identity
    }

    /// Runs the job, as the command line does.
    func run(
        _ partition: Partition = Sample.partition, model: String = "late", until target: RunTarget = .published,
        rescore: Bool = false
    ) async throws -> RunOutcome {
        try await runBatch(
            BatchOrder(
                job: try Sample.job(), partition: partition, model: try #require(ModelReference(model)),
                catalogue: FlightFeatures.catalogue, contract: contract,
                configuration: try #require(Digest(rawValue: String(repeating: "c", count: 64))), program: "1.0",
                target: target, rescore: rescore))
    }

    /// The published rows of a partition, by key.
    func published(_ partition: Partition = Sample.partition) async -> [PublishedScore] {
        await store.scores(of: partition, order: .byKey, limit: nil)
    }

    /// The published values of a partition, by key.
    func publishedValues(_ partition: Partition = Sample.partition) async -> [Double] {
        await published(partition).map(\.score.value)
    }
}
