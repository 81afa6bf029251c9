import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@testable import Composition

/// What it takes to try another kind of model: one type behind the port.
@Suite("A new strategy")
struct NewStrategyTests {
    @Test("is trained, registered and used by the nightly job through the ports alone")
    func fromTrainingToPublication() async throws {
        let folder = try TemporaryFolder()
        try SampleFiles.write(into: folder)
        let job = try SampleJob.job(SampleJob.configuration(in: folder, store: "csv:."))
        let models = InMemoryModels { SHA256Digest.of($0) }
        let experiments = InMemoryExperiments()
        let plan = try job.configuration.training.plan(for: job.problem.scheme, model: job.configuration.model.name)

        let train = TrainModel(
            source: job.source, labels: job.labels, problem: Parcel.problem, chunkRows: 100, trainer: LongDistance(),
            registry: models, tracker: experiments, context: TestWorld.context())
        let outcome = try await train(
            TrainingPlan(split: plan.split, features: ["distance"], name: plan.name, alias: "champion"))
        let published = try await publish(with: models, from: job)

        #expect(outcome.summary == "long or short")
        #expect(await experiments.experiments().first?.parameters["strategy"] == "long_distance")
        #expect(Set(published.map(\.outputs[0])).count == 2)
        #expect(published.allSatisfy { $0.modelVersion == 1 })
        #expect(published.count == SampleFiles.dayRows)
    }

    private func publish(with models: InMemoryModels, from job: Job<Parcel>) async throws -> [PublishedScore] {
        let store = InMemoryStore()
        let context = TestWorld.context()
        let run = RunBatch(
            problem: Parcel.problem, ledger: store, models: models,
            stage: StageScores(
                source: job.source, staging: store, ledger: store, rejectionPolicy: RejectionPolicy(),
                workers: 2, context: context),
            audit: AuditScores(staging: store, ledger: store, history: store, policy: AuditPolicy(), context: context),
            publish: PublishScores(publisher: store, context: context), published: store, context: context)
        let order = BatchOrder(
            job: job.configuration.job, partition: try SampleJob.partition(), model: job.configuration.model,
            problem: job.problem.identity, configuration: job.configuration.digest, program: "test", chunkRows: 10)
        #expect(try await run(order).record.status == .published)
        return await store.scores(of: order.partition, order: .byKey, limit: nil)
    }
}
