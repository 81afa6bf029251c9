import Domain
import InMemory
import PortContracts
import Tabular
import Testing
import UseCases

@Suite("The nightly job, with each kind of key and each scheme of partitions,", .timeLimit(.minutes(20)))
struct PartitionSchemeTests {
    /// Ten rows for each partition, of which the third violates the contract.
    private func rows(of variant: StoreVariant, in partition: Partition) -> [ParcelRow] {
        let index = variant.table.partitionColumn == nil ? 0 : variant.partitions.firstIndex(of: partition) ?? 0
        return Sample.rows(index * 20 + 1...index * 20 + 10, violating: [index * 20 + 3], of: variant, in: partition)
    }

    private func job(_ variant: StoreVariant) throws -> NightlyJob {
        let hasPartitions = variant.table.partitionColumn != nil
        let partitions = hasPartitions ? variant.partitions : [variant.partition]
        return try NightlyJob(partitions.flatMap { rows(of: variant, in: $0) }, of: variant)
    }

    @Test("publishes each partition by itself, with its own rows and keys", arguments: StoreVariant.all)
    func publishesEach(_ variant: StoreVariant) async throws {
        let job = try job(variant)
        try await job.register(SampleFormula.model())
        for partition in variant.partitions {
            let outcome = try await job.run(partition)
            #expect(outcome.record.status == .published)
            #expect(outcome.record.partition == partition)
            #expect(outcome.record.counts == RunCounts(read: 10, rejected: 1, scored: 9, staged: 9, chunks: 3))
            let kept = rows(of: variant, in: partition).filter { $0.entity.distance > 0 }
            let published = await job.published(partition)
            #expect(published.map(\.key) == kept.map(\.key))
            #expect(published.map { $0.outputs[0] } == kept.map(\.score))
            #expect(published.allSatisfy { $0.partition == partition && $0.run == outcome.record.id })
        }
        #expect(Set(await job.store.runs(of: nil, limit: 99).map(\.status)) == [.published])
    }

    @Test("recognises a published partition, and takes another one for another", arguments: StoreVariant.all)
    func isIdempotent(_ variant: StoreVariant) async throws {
        let job = try job(variant)
        try await job.register(SampleFormula.model())
        let first = try await job.run()
        #expect(try await job.run().wasPublished)
        guard variant.partitions.count > 1 else { return }
        let other = try await job.run(variant.partitions[1])
        #expect(!other.wasPublished)
        #expect(other.record.id != first.record.id)
        #expect(await job.published() != job.published(variant.partitions[1]))
    }
}
