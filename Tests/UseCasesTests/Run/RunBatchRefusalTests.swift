import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("The nightly job begins nothing")
struct RunBatchRefusalTests {
    @Test("when nobody knows the model, and names the nearest one")
    func unknownModel() async throws {
        let job = try NightlyJob(Sample.rows(1...10))
        try await job.register(SampleFormula.model())
        let error = try await expectError(.noInput, "an unknown model") { try await job.run(model: "lade") }
        #expect(error.message.contains("\"late\""))
        #expect(await job.store.runs(of: nil, limit: 1).isEmpty)
    }

    @Test("when the model wants a feature that the catalogue lacks, and names the nearest one")
    func unknownFeature() async throws {
        let job = try NightlyJob(Sample.rows(1...10))
        let model = FormulaModel(["distanse"]) { $0[0] }
        try await job.register(model)
        let error = try await expectError(.config, "an unknown feature") { try await job.run() }
        #expect(error.message.contains("\"distanse\""))
        #expect(error.message.contains("\"distance\""))
        #expect(model.calls.count == 0)
        #expect(await job.store.runs(of: nil, limit: 1).isEmpty)
        #expect(job.reporter.words.isEmpty)
    }

    @Test("when the model wants a feature as another kind than the catalogue has it")
    func wrongKind() async throws {
        let job = try NightlyJob(Sample.rows(1...10))
        try await job.register(FormulaModel(["service"]) { $0[0] })
        let error = try await expectError(.config, "a feature of another kind") { try await job.run() }
        #expect(error.message.contains("\"service\""))
        #expect(await job.store.runs(of: nil, limit: 1).isEmpty)
    }

    @Test("when another process holds the partition, and names that run")
    func heldByAnother() async throws {
        let job = try NightlyJob(Sample.rows(1...10))
        let model = SampleFormula.model()
        try await job.register(model)
        let (holder, claim) = try await job.store.claim(try await job.run(until: .staged).record.id, at: Sample.time())
        let calls = model.calls.count
        let error = try await expectError(.tryLater, "a held partition") { try await job.run() }
        #expect(error.message.contains(holder.id.rawValue))
        #expect(await job.store.run(holder.id) == holder)
        #expect(model.calls.count == calls)
        await job.store.release(claim)
        #expect(try await job.run().record.status == .published)
    }

    @Test("when the partition is empty: what is published stays")
    func emptyPartition() async throws {
        let job = try NightlyJob(Sample.rows(1...10))
        try await job.register(SampleFormula.model())
        let first = try await job.run()
        await job.source.replace([])
        try await expectError(.nothingToDo, "an empty partition") { try await job.run(rescore: true) }
        #expect(Set(await job.published().map(\.run)) == [first.record.id])
        #expect(await job.store.run(first.record.id)?.status == .published)
    }
}
