import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("A process whose run was taken over", .timeLimit(.minutes(20)))
struct TakeoverTests {
    @Test(
        "writes nothing more, fails with an error to try later, and leaves the run to the other process",
        arguments: 1...3)
    func writesNothingMore(_ chunk: Int) async throws {
        let rows = Sample.rows(1...10)
        var job = try NightlyJob(rows)
        try await job.register(SampleFormula.model())
        let other = job
        job.ports.source = TappedSource(source: job.source) { read in
            guard read == chunk else { return }
            // The store takes the first process for dead, and another one publishes the run.
            let held = try #require(await other.store.runs(of: nil, limit: 1).first)
            await other.store.release(RunClaim(run: held.id, attempt: held.attempt))
            let outcome = try await Task { try await other.run() }.value
            #expect(outcome.record.status == .published)
        }
        let late = job
        let error = try await expectError(.tryLater, "the first process") { try await late.run() }
        #expect(error.message.contains("taken over"))
        let record = try #require(await job.store.runs(of: nil, limit: 1).first)
        #expect(record.status == .published)
        #expect(record.attempt == 2)
        #expect(record.counts == RunCounts(read: 10, scored: 10, staged: 10, chunks: 3))
        #expect(await job.publishedValues() == rows.map(\.score))
    }
}
