import Domain
import InMemory
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
        let job = try Job(SampleJob.configuration(in: folder, store: "csv:."), context: TestWorld.context())
        let models = InMemoryModels { SHA256Digest.of($0) }
        let notebook = InMemoryExperiments()
        let plan = try #require(job.configuration.training).plan

        let train = TrainModel(
            rows: ReadLabelledRows(
                flights: job.flights, outcomes: try #require(job.flights as? any OutcomeSource),
                contract: FlightContract.contract, chunkRows: 100),
            trainer: LongHaul(), registry: models, tracker: notebook, catalogue: FlightFeatures.catalogue,
            context: TestWorld.context())
        let outcome = try await train(
            TrainingPlan(
                training: plan.training, evaluation: plan.evaluation, features: ["distance"], name: plan.name,
                alias: "champion"))
        let published = try await publish(with: models, from: job)

        #expect(outcome.summary == "long or short")
        #expect(await notebook.experiments().first?.parameters["strategy"] == "long_haul")
        #expect(Set(published.map(\.score.value)).count == 2)
        #expect(published.allSatisfy { $0.modelVersion == 1 })
        #expect(published.count == SampleFiles.dayRows)
    }

    private func publish(with models: InMemoryModels, from job: Job) async throws -> [PublishedScore] {
        let store = InMemoryStore()
        let context = TestWorld.context()
        let run = RunBatch(
            ledger: store, models: models,
            stage: StageScores(
                source: job.flights, staging: store, ledger: store, rejectionPolicy: RejectionPolicy(),
                sizes: StageScores.Sizes(chunkRows: 10, workers: 2), context: context),
            audit: AuditScores(staging: store, ledger: store, history: store, policy: AuditPolicy(), context: context),
            publish: PublishScores(publisher: store, context: context), context: context)
        let order = job.order(try SampleJob.partition())
        #expect(try await run(order).record.status == .published)
        return await store.scores(of: order.partition, order: .byKey, limit: nil)
    }
}
