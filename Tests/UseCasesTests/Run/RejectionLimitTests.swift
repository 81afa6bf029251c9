import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("The limit of rejections")
struct RejectionLimitTests {
    private static let policies = [RejectionPolicy(maximumCount: 3), RejectionPolicy(maximumShare: 0.3)]

    @Test("lets exactly as many rows be rejected as it says", arguments: policies)
    func exactlyTheLimit(_ policy: RejectionPolicy) async throws {
        var job = try NightlyJob(Sample.rows(1...10, violating: [1, 2, 3]))
        job.rejectionPolicy = policy
        try await job.register(SampleFormula.model())
        let outcome = try await job.run()
        #expect(outcome.record.status == .published)
        #expect(outcome.record.counts.rejected == 3)
    }

    @Test("refuses a run with one more, keeps the rejections, and leaves what is published", arguments: policies)
    func oneMore(_ policy: RejectionPolicy) async throws {
        var job = try NightlyJob(Sample.rows(1...10, violating: [1, 2, 9, 10]))
        try await job.register(FormulaModel { _ in 0.25 })
        let first = try await job.run()
        job.rejectionPolicy = policy
        try await job.register(FormulaModel { _ in 0.75 })
        let second = try await job.run()
        #expect(second.record.status == .refused)
        #expect(second.report == nil)
        #expect(second.record.message?.contains("4") == true)
        #expect(job.reporter.words.last == "ended refused")
        let rejections = await job.store.rejections(of: second.record.id, limit: 10)
        #expect(rejections.compactMap(\.key) == Sample.keys([1, 2, 9, 10]))
        #expect(Set(await job.published().map(\.run)) == [first.record.id])
        #expect(await job.publishedValues() == Array(repeating: 0.25, count: 6))
    }

    @Test("ends the reading as soon as the count is above it")
    func stopsReading() async throws {
        var job = try NightlyJob(Sample.rows(1...40, violating: [1, 2]))
        job.rejectionPolicy = RejectionPolicy(maximumCount: 1)
        try await job.register(SampleFormula.model())
        let outcome = try await job.run()
        #expect(outcome.record.status == .refused)
        #expect(outcome.record.counts.chunks == 1)
    }

    @Test("after a refusal, the same command begins a new run")
    func newRunAfterRefusal() async throws {
        var job = try NightlyJob(Sample.rows(1...10, violating: [1]))
        job.rejectionPolicy = RejectionPolicy(maximumCount: 0)
        try await job.register(SampleFormula.model())
        let refused = try await job.run()
        job.rejectionPolicy = RejectionPolicy(maximumCount: 1)
        let second = try await job.run()
        #expect(second.record.status == .published)
        #expect(second.record.id != refused.record.id)
        #expect(await job.store.run(refused.record.id)?.status == .abandoned)
    }

    @Test("refuses a run that was interrupted above it, without reading more")
    func refusesOnResume() async throws {
        var job = try NightlyJob(Sample.rows(1...40, violating: [1, 2]))
        job.rejectionPolicy = RejectionPolicy(maximumCount: 1)
        try await job.register(SampleFormula.model())
        let crash = FaultPlan([Fault(point: .advance, call: 1, moment: .before, isCrash: true)])
        let ports = job.ports
        job.ports = JobPorts(
            FaultySource(source: job.source, plan: crash),
            FaultyStore(store: job.store, plan: crash, watch: LedgerWatch()),
            FaultyModels(models: job.models, plan: crash))
        let crashing = job
        await #expect(throws: InjectedFault.self) { try await crashing.run() }
        let interrupted = try #require(await job.store.runs(of: nil, limit: 1).first)
        #expect(interrupted.status == .staging)
        await job.store.releaseAll()
        job.ports = ports
        let outcome = try await job.run()
        #expect(outcome.record.id == interrupted.id)
        #expect(outcome.record.status == .refused)
        #expect(outcome.record.counts == interrupted.counts)
    }
}
