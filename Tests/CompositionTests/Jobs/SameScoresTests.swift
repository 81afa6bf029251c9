import Composition
import Domain
import PortContracts
import Testing
import UseCases

/// The promise of the whole architecture: neither the store nor the way the work is cut up changes a score.
@Suite("The same partition")
struct SameScoresTests {
    /// One for all, since no two runs of a store may have one id.
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
                let scores = try await publishTwice(SampleJob.job(configuration, context: context))
                #expect(scores == reference, "\(kind), chunks of \(chunk) rows, \(workers) workers, \(readers) readers")
            }
        }
    }

    /// Trains the model that all stores share, and scores the partition with it outside of any pipeline.
    private func train(in folder: TemporaryFolder) async throws -> [Key: UInt64] {
        let job = try SampleJob.job(SampleJob.configuration(in: folder, store: "csv:."), context: context)
        _ = try await job.train()
        let model = try await job.model()
        let features = try Parcel.features.select(model.signature)
        let rows = try await job.entities(of: SampleJob.partition())
        let scores = try rows.map { try model.outputs(for: features.matrix(of: [$0.entity]))[0][0] }
        return Dictionary(uniqueKeysWithValues: zip(rows.map(\.key), scores.map(\.bitPattern)))
    }

    /// Collects, publishes the partition, and checks that it is not published again; the bits of the published scores.
    private func publishTwice(_ job: Job<Parcel>) async throws -> [Key: UInt64] {
        _ = try await job.collect(.replace)
        let first = try await job.runSample(rescore: true)
        #expect(first.record.status == .published && !first.wasPublished)
        let second = try await job.runSample()
        #expect(second.wasPublished)
        #expect(second.record.id == first.record.id)
        let published = try await job.publishedSample()
        #expect(published.allSatisfy { $0.run == first.record.id })
        return Dictionary(uniqueKeysWithValues: published.map { ($0.key, $0.outputs[0].bitPattern) })
    }
}
