import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("Rolling back")
struct RollBackTests {
    private func rollBack(_ job: NightlyJob) -> RollBack {
        RollBack(
            ledger: job.store, history: job.store,
            publish: PublishScores(publisher: job.store, context: job.context), published: job.ports.published,
            context: job.context)
    }

    @Test("puts the superseded run back, names the run that it replaces, and a second time undoes it")
    func putsBack() async throws {
        let job = try NightlyJob(Sample.rows(1...10))
        try await job.register(FormulaModel { _ in 0.25 })
        let first = try await job.run().record
        try await job.register(FormulaModel { _ in 0.75 })
        let second = try await job.run().record
        let outcome = try await rollBack(job)(try Sample.job(), job.variant.partition)
        #expect(outcome.record.id == first.id && outcome.record.status == .published)
        #expect(outcome.replaced?.id == second.id)
        #expect(await job.publishedValues() == Array(repeating: 0.25, count: 10))
        let again = try await rollBack(job)(try Sample.job(), job.variant.partition)
        #expect(again.record.id == second.id)
        #expect(await job.publishedValues() == Array(repeating: 0.75, count: 10))
        #expect(await job.store.partitionsAtWork() == [])
    }

    @Test("says whether the rows that it replaces can be put back again")
    func replacedRows() async throws {
        var job = try NightlyJob(Sample.rows(1...10))
        try await job.register(SampleFormula.model())
        for _ in 1...2 { _ = try await job.run(rescore: true) }
        let intact = try await rollBack(job)(try Sample.job(), job.variant.partition)
        #expect(intact.replacedState == .intact)
        job.ports.published = AlteredScores(store: job.store) { $0 = PublishedTally() }
        let missing = try await rollBack(job)(try Sample.job(), job.variant.partition)
        #expect(missing.replacedState == .missing && missing.record.status == .published)
    }

    @Test("has nothing to put back after one publication")
    func nothing() async throws {
        let job = try NightlyJob(Sample.rows(1...10))
        try await job.register(SampleFormula.model())
        _ = try await job.run()
        let error = try await expectError(.usage, "nothing to put back") {
            try await rollBack(job)(try Sample.job(), job.variant.partition)
        }
        #expect(error.message.contains("no run of partition \(job.variant.partition)"))
    }

    @Test("waits for nobody: while a process works on the partition, it is to be tried later")
    func held() async throws {
        let job = try NightlyJob(Sample.rows(1...10))
        try await job.register(SampleFormula.model())
        let first = try await job.run().record
        _ = try await job.run(rescore: true)
        _ = try await job.store.claim(first.id, at: Sample.time())
        try await expectError(.tryLater, "a held partition") {
            try await rollBack(job)(try Sample.job(), job.variant.partition)
        }
    }
}
