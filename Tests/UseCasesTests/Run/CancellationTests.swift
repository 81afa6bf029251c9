import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("A run whose task is cancelled", .timeLimit(.minutes(20)))
struct CancellationTests {
    @Test("is stopped after the chunk that was being committed, and is resumed from there", arguments: 1...4)
    func stops(_ chunk: Int) async throws {
        let rows = Sample.rows(1...20)
        var job = try NightlyJob(rows)
        try await job.register(SampleFormula.model())
        let holder = TaskHolder<RunOutcome>()
        job.ports.staging = TappedStaging(staging: job.store) { if $0 == chunk { holder.cancel() } }
        job.ports.ledger = TappedLedger(ledger: job.store) { _ in }
        let cancelled = job
        await #expect(throws: CancellationError.self) { try await holder.run { try await cancelled.run() } }
        job.ports = job.plainPorts
        let stopped = try #require(await job.store.runs(of: nil, limit: 1).first)
        #expect(stopped.status == .stopped)
        #expect(stopped.message == nil)
        #expect(stopped.counts.chunks == chunk)
        #expect(job.reporter.words.last == "ended stopped")
        let outcome = try await job.run()
        #expect(outcome.record.id == stopped.id)
        #expect(outcome.record.status == .published)
        #expect(outcome.record.attempt == 2)
        #expect(await job.publishedValues() == rows.map(\.score))
    }

    @Test("while its last chunk is committed, stays staged or is stopped, and is resumed from there")
    func stopsAtLastChunk() async throws {
        var job = try NightlyJob(Sample.rows(1...20))
        try await job.register(SampleFormula.model())
        let holder = TaskHolder<RunOutcome>()
        job.ports.staging = TappedStaging(staging: job.store) { if $0 == 5 { holder.cancel() } }
        let cancelled = job
        await #expect(throws: CancellationError.self) { try await holder.run { try await cancelled.run() } }
        let stopped = try #require(await job.store.runs(of: nil, limit: 1).first)
        #expect([.staged, .stopped].contains(stopped.status))
        #expect(stopped.counts.chunks == 5)
        #expect(await job.published().isEmpty)
        #expect(try await job.run().record.id == stopped.id)
        #expect(await job.published().count == 20)
    }

    @Test(
        "while a step is written keeps that step, and takes no further one", arguments: [RunStatus.staged, .audited])
    func stopsBetweenSteps(_ status: RunStatus) async throws {
        var job = try NightlyJob(Sample.rows(1...20))
        let model = SampleFormula.model()
        try await job.register(model)
        let holder = TaskHolder<RunOutcome>()
        job.ports.ledger = TappedLedger(ledger: job.store) { if $0 == status { holder.cancel() } }
        let cancelled = job
        await #expect(throws: CancellationError.self) { try await holder.run { try await cancelled.run() } }
        #expect(await job.store.runs(of: nil, limit: 2).map(\.status) == [status])
        #expect(await job.published().isEmpty)
        job.ports = job.plainPorts
        let calls = model.calls.count
        #expect(try await job.run().record.status == .published)
        #expect(model.calls.count == calls)
    }

    @Test("before it begins leaves no claim behind")
    func stopsAtOnce() async throws {
        let job = try NightlyJob(Sample.rows(1...20))
        try await job.register(SampleFormula.model())
        let holder = TaskHolder<RunOutcome>()
        await #expect(throws: CancellationError.self) {
            try await holder.run {
                holder.cancel()
                return try await job.run()
            }
        }
        #expect(await job.published().isEmpty)
        #expect(try await job.run().record.status == .published)
    }
}
