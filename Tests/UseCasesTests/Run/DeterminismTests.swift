import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("What is published does not depend")
struct DeterminismTests {
    @Test("on the size of the chunks or the number of workers", arguments: [1, 3, 8, 1000], [1, 2, 5])
    func sameValues(chunkRows: Int, workers: Int) async throws {
        let rows = Sample.rows(1...37, violating: [5, 6, 36])
        var job = try NightlyJob(rows)
        job.chunkRows = chunkRows
        job.workers = workers
        try await job.register(SampleFormula.model())
        let outcome = try await job.run()
        let kept = rows.filter { $0.entity.distance > 0 }
        #expect(await job.published().map(\.key) == kept.map(\.key))
        #expect(await job.publishedValues().map(\.bitPattern) == kept.map(\.score.bitPattern))
        #expect(outcome.record.counts.chunks == (37 + chunkRows - 1) / chunkRows)
        let rejections = await job.store.rejections(of: outcome.record.id, limit: 10)
        #expect(rejections.compactMap(\.key) == Sample.keys([5, 6, 36]))
    }
}
