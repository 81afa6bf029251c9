import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("Cleaning a store")
struct CleanStoreTests {
    private func clean(_ job: NightlyJob) -> CleanStore {
        CleanStore(
            ledger: job.store, history: job.store, staging: job.store, files: job.store, context: job.context)
    }

    private func refused() async throws -> (job: NightlyJob, run: RunRecord) {
        var job = try NightlyJob(Sample.rows(1...10))
        try await job.register(SampleFormula.model())
        job.auditPolicy.minimumRows = 11
        return (job, try await job.run().record)
    }

    @Test("lists staged rows of a refused run, and removes them; the run stays refused")
    func refusedRun() async throws {
        let (job, run) = try await refused()
        let found = try await clean(job).leftovers(of: try Sample.job(), includingInterrupted: false)
        #expect(found.items.map(\.id) == [run.id])
        #expect(found.items.map(\.reason) == [.refused])
        #expect(await job.store.stagedRuns() == [run.id])
        #expect(try await clean(job).remove(found).items.count == 1)
        #expect(await job.store.stagedRuns() == [])
        #expect(await job.store.run(run.id)?.status == .refused)
        #expect(try await clean(job).leftovers(of: try Sample.job(), includingInterrupted: true).areNone)
    }

    @Test("leaves a run alone that has been taken over since it was listed")
    func takenOver() async throws {
        let (job, run) = try await refused()
        let found = try await clean(job).leftovers(of: try Sample.job(), includingInterrupted: false)
        let (_, claim) = try await job.store.claim(run.id, at: Sample.time())
        #expect(try await clean(job).remove(found).areNone)
        #expect(await job.store.stagedRuns() == [run.id])
        #expect(try await clean(job).leftovers(of: try Sample.job(), includingInterrupted: false).areNone)
        await job.store.release(claim)
    }

    @Test("gives up an interrupted run only when asked to; it is abandoned then")
    func interrupted() async throws {
        let job = try NightlyJob(Sample.rows(1...10))
        let store = StoreUnderTest(job.store, variant: job.variant) { throw ContractViolation("one process") }
        let (record, claim) = try await store.begin(try store.request("r1"))
        _ = try await job.store.append(store.chunk(0, 1...5), to: claim, at: Sample.time())
        await job.store.release(claim)
        #expect(try await clean(job).leftovers(of: record.job, includingInterrupted: false).areNone)
        let found = try await clean(job).leftovers(of: record.job, includingInterrupted: true)
        #expect(found.items.map(\.reason) == [.interrupted])
        _ = try await clean(job).remove(found)
        #expect(await job.store.run(record.id)?.status == .abandoned)
        #expect(await job.store.stagedRuns() == [])
    }

    @Test("leaves the runs of other jobs alone")
    func otherJobs() async throws {
        let (job, _) = try await refused()
        let other = try Sample.job("another-job")
        #expect(try await clean(job).leftovers(of: other, includingInterrupted: true).areNone)
    }
}
