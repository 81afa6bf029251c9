import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("A run whose source changed while it was interrupted", .timeLimit(.minutes(20)))
struct ChangedSourceTests {
    @Test("is refused, and the next one begins anew", arguments: [1, 30])
    func refuses(_ newNumber: Int) async throws {
        let rows = Sample.rows(2...21)
        var job = try NightlyJob(rows)
        try await job.register(SampleFormula.model())
        let holder = TaskHolder<RunOutcome>()
        job.ports.staging = TappedStaging(staging: job.store) { if $0 == 2 { holder.cancel() } }
        let cancelled = job
        await #expect(throws: CancellationError.self) { try await holder.run { try await cancelled.run() } }
        job.ports = job.plainPorts
        let all = Sample.rows([newNumber] + Array(2...21)).sorted { $0.key < $1.key }
        await job.source.replace(all)

        let refused = try await job.run().record
        if newNumber == 1 {
            // The row came before the position at which reading resumed: it was never read.
            #expect(refused.status == .refused)
            #expect(refused.message?.contains("20 rows read, the partition has 21") == true)
            #expect(await job.published().isEmpty)
            #expect(try await job.run().record.id != refused.id)
        }
        #expect(await job.publishedValues() == all.map(\.score))
    }
}
