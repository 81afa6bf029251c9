import Composition
import Domain
import Testing
import UseCases

/// The promise of the whole house: where rows lie and how the work is cut up changes nothing about the scores.
@Suite("The same day")
struct SameScoresTests {
    /// One for all, as no two runs of a store may ever have one id.
    private let context = TestWorld.context()
    private static let sizes = [
        (chunk: 16_384, workers: 1, readers: 1), (1, 1, 1), (1, 1, 3), (7, 3, 1), (7, 3, 3),
        (SampleFiles.dayRows, 2, 3),
    ]

    @Test(
        "has the same scores to the last bit in every store, whatever the size of a chunk and the number of workers and readers"
    )
    func everywhere() async throws {
        let folder = try TemporaryFolder()
        try SampleFiles.write(into: folder)
        let reference = try await train(in: folder)
        #expect(Set(reference.values).count > SampleFiles.dayRows / 2)
        for kind in StoreKind.allCases {
            let store = try await kind.address()
            for (chunk, workers, readers) in Self.sizes {
                let configuration = try SampleJob.configuration(
                    in: folder, store: store, chunk: chunk, workers: workers, readers: readers)
                let scores = try await publishTwice(Job(configuration, context: context))
                #expect(scores == reference, "\(kind), chunks of \(chunk) rows, \(workers) workers, \(readers) readers")
            }
        }
    }

    /// Trains the model that all stores share, and scores the day with it outside of any pipeline.
    private func train(in folder: TemporaryFolder) async throws -> [FlightID: UInt64] {
        let job = try Job(SampleJob.configuration(in: folder, store: "csv:."), context: context)
        _ = try await job.trainSample()
        let model = try await job.model()
        let features = try FlightFeatures.catalogue.select(model.signature)
        let flights = try await job.flights(of: SampleJob.partition())
        let scores = try flights.map { try model.scores(for: features.matrix(of: [$0])) }
        return Dictionary(uniqueKeysWithValues: zip(flights.map(\.id), scores.map { $0[0].bitPattern }))
    }

    /// Collects, publishes the day, and sees that it is not published again; the bits of the published scores.
    private func publishTwice(_ job: Job) async throws -> [FlightID: UInt64] {
        let partition = try SampleJob.partition()
        _ = try await job.collectSample()
        let first = try await job.run(job.order(partition, rescore: true))
        #expect(first.record.status == .published && !first.wasPublished)
        let second = try await job.run(job.order(partition))
        #expect(second.wasPublished)
        #expect(second.record.id == first.record.id)
        let published = try await job.published.scores(of: partition, order: .byKey, limit: nil)
        #expect(published.allSatisfy { $0.run == first.record.id })
        return Dictionary(uniqueKeysWithValues: published.map { ($0.score.flight, $0.score.value.bitPattern) })
    }
}
