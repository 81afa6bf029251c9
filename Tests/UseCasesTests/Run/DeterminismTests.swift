import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("What is published does not depend")
struct DeterminismTests {
    @Test("on the size of the chunks or the number of workers", arguments: [1, 3, 8, 1000], [1, 2, 5])
    func sameValues(chunkRows: Int, workers: Int) async throws {
        let flights = try Sample.flights(37, breaking: [5, 6, 36])
        var job = try NightlyJob(flights)
        job.sizes = StageScores.Sizes(chunkRows: chunkRows, workers: workers)
        try await job.register(SampleFormula.model())
        let outcome = try await job.run()
        let kept = flights.filter { $0.distance > 0 }
        #expect(await job.published().map(\.score.flight) == kept.map(\.id))
        #expect(await job.publishedValues().map(\.bitPattern) == kept.map { SampleFormula.score($0).bitPattern })
        #expect(outcome.record.counts.chunks == (37 + chunkRows - 1) / chunkRows)
        let rejections = await job.store.rejections(of: outcome.record.id, limit: 10)
        #expect(rejections.map(\.flight?.rawValue) == [5, 6, 36])
    }
}
