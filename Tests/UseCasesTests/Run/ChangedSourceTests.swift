import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("A run whose source changed while it was interrupted", .timeLimit(.minutes(1)))
struct ChangedSourceTests {
    @Test("is refused, and the next one begins anew", arguments: [1, 30])
    func refuses(_ newKey: Int64) async throws {
        let flights = try Sample.flights(20, from: 2)
        var job = try NightlyJob(flights)
        try await job.register(SampleFormula.model())
        let holder = TaskHolder<RunOutcome>()
        job.ports.staging = TappedStaging(staging: job.store) { if $0 == 2 { holder.cancel() } }
        let cancelled = job
        await #expect(throws: CancellationError.self) { try await holder.run { try await cancelled.run() } }
        job.ports = JobPorts(job.store, job.models)
        let more = [try Sample.flight(newKey)]
        try await job.store.collectFlights(.append) { try await $0(more) }

        let refused = try await job.run().record
        if newKey == 1 {
            // The row came before the place where the reading went on: it was never read.
            #expect(refused.status == .refused)
            #expect(refused.message?.contains("20 rows read, the partition has 21") == true)
            #expect(await job.published().isEmpty)
            #expect(try await job.run().record.id != refused.id)
        }
        let all = (flights + more).sorted { $0.id < $1.id }
        #expect(await job.publishedValues() == all.map(SampleFormula.score))
    }
}
