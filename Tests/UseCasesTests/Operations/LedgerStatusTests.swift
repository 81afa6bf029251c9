import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("The status of a ledger")
struct LedgerStatusTests {
    @Test("has runs at work, interrupted ones, and those that wait to be published")
    func sorts() async throws {
        let store = InMemoryStore()
        let tested = StoreUnderTest(store, variant: .standard) { throw ContractViolation("one process") }
        let (working, claim) = try await tested.begin(try tested.request("r1", job: "working"))
        let (interrupted, lost) = try await tested.begin(try tested.request("r2", job: "interrupted", second: 1))
        await store.release(lost)
        let waiting = try await tested.audited(try tested.request("r3", job: "waiting", second: 2))
        await store.release(waiting)
        _ = try await tested.published(try tested.request("r4", job: "published", second: 3))
        let report = try await LedgerStatus(history: store)(nil)
        #expect(report.atWork == [working])
        #expect(report.interrupted == [interrupted])
        #expect(report.waiting.map(\.id) == [waiting.run])
        #expect(report.otherPartitions == [])
        #expect(try await LedgerStatus(history: store)(try Sample.job("published")) == LedgerStatus.Report())
        await store.release(claim)
    }

    @Test("names a partition that is held though none of its runs is unfinished")
    func putBack() async throws {
        let store = InMemoryStore()
        let tested = StoreUnderTest(store, variant: .standard) { throw ContractViolation("one process") }
        let run = try await tested.published(try tested.request("r1"))
        let (_, claim) = try await store.claim(run.id, at: Sample.time(1))
        let report = try await LedgerStatus(history: store)(nil)
        #expect(report == LedgerStatus.Report(otherPartitions: [JobPartition(run)]))
        await store.release(claim)
    }
}
