import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("Abandoning a run by its id")
struct AbandonRunTests {
    private func job() async throws -> NightlyJob {
        let job = try NightlyJob(Sample.rows(1...10))
        try await job.register(SampleFormula.model())
        return job
    }

    private func abandon(_ job: NightlyJob, _ id: RunID) async throws -> RunRecord {
        try await AbandonRun(ledger: job.store, history: job.store, staging: job.store, context: job.context)(id)
    }

    @Test("removes its staged rows, and the next run begins anew")
    func abandons() async throws {
        let job = try await job()
        let id = try await job.run(until: .staged).record.id
        #expect(try await abandon(job, id).status == .abandoned)
        #expect(await job.store.run(id)?.status == .abandoned)
        #expect(await job.store.stagedRuns() == [])
        #expect(try await abandon(job, id).status == .abandoned)
        let next = try await job.run().record
        #expect(next.id != id && next.status == .published)
    }

    @Test("is refused for a published and a superseded run, whose rows and records stay as they are")
    func refused() async throws {
        let job = try await job()
        _ = try await job.run()
        _ = try await job.run(rescore: true)
        for run in await job.store.runs(of: nil, limit: 2) {
            let error = try await expectError(.usage, "abandoning a \(run.status) run") {
                try await abandon(job, run.id)
            }
            #expect(error.message.contains("is \(run.status.rawValue)"))
            #expect(await job.store.run(run.id) == run)
        }
        #expect(await job.store.stagedRuns().count == 2)
    }

    @Test("is to be tried later while a process holds the partition, and refused for an unknown run")
    func held() async throws {
        let job = try await job()
        let id = try await job.run(until: .staged).record.id
        let (_, claim) = try await job.store.claim(id, at: Sample.time())
        try await expectError(.tryLater, "a held run") { try await abandon(job, id) }
        await job.store.release(claim)
        let nobody = try #require(RunID(rawValue: "nobody"))
        try await expectError(.usage, "an unknown run") { try await abandon(job, nobody) }
    }
}
