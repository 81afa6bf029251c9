import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("Auditing and publishing a run by its id")
struct AuditOrPublishRunTests {
    @Test("audits a run that is staged, and then publishes it")
    func auditsAndPublishes() async throws {
        let rows = Sample.rows(1...10)
        let job = try NightlyJob(rows)
        try await job.register(SampleFormula.model())
        let id = try await job.run(until: .staged).record.id
        let audited = try await job.auditOrPublish.audit(id)
        #expect(audited.record.status == .audited)
        #expect(audited.report?.verdict == .passed)
        #expect(await job.published().isEmpty)
        let published = try await job.auditOrPublish.publish(id)
        #expect(published.record.status == .published)
        #expect(!published.wasPublished)
        #expect(await job.publishedValues() == rows.map(\.score))
    }

    @Test("audits an audited run again, by the policy of today")
    func auditsAgain() async throws {
        var job = try NightlyJob(Sample.rows(1...10))
        try await job.register(SampleFormula.model())
        let id = try await job.run(until: .audited).record.id
        job.auditPolicy.minimumRows = 11
        let outcome = try await job.auditOrPublish.audit(id)
        #expect(outcome.record.status == .refused)
        #expect(outcome.report?.failures.map(\.rule) == ["minimum_rows"])
    }

    @Test("puts a superseded run back, with the rows that it had")
    func putsBack() async throws {
        let job = try NightlyJob(Sample.rows(1...10))
        try await job.register(FormulaModel { _ in 0.25 })
        let first = try await job.run().record
        try await job.register(FormulaModel { _ in 0.75 })
        let second = try await job.run().record
        #expect(try await job.auditOrPublish.publish(first.id).record.status == .published)
        #expect(Set(await job.published().map(\.run)) == [first.id])
        #expect(await job.publishedValues() == Array(repeating: 0.25, count: 10))
        #expect(await job.store.run(second.id)?.status == .superseded)
    }

    @Test("publishes a published run without doing anything")
    func publishesTwice() async throws {
        let job = try NightlyJob(Sample.rows(1...10))
        try await job.register(SampleFormula.model())
        let record = try await job.run().record
        let heard = job.reporter.words
        #expect(try await job.auditOrPublish.publish(record.id).wasPublished)
        #expect(job.reporter.words == heard)
        #expect(await job.store.run(record.id) == record)
        #expect(await job.published().count == 10)
    }

    @Test("refuses a run whose status does not allow it, says which would, and lets go of the run")
    func wrongStatus() async throws {
        let job = try NightlyJob(Sample.rows(1...10))
        try await job.register(SampleFormula.model())
        let id = try await job.run(until: .staged).record.id
        let early = try await expectError(.usage, "publishing a staged run") {
            try await job.auditOrPublish.publish(id)
        }
        #expect(early.message.contains("is staged"))
        #expect(early.message.contains("audited or superseded"))
        _ = try await job.run()
        let late = try await expectError(.usage, "auditing a published run") { try await job.auditOrPublish.audit(id) }
        #expect(late.message.contains("is published"))
        #expect(late.message.contains("staged or audited"))
        #expect(await job.published().count == 10)
    }

    @Test("refuses an audited run that was opened before the published one, unless it is forced")
    func older() async throws {
        let job = try NightlyJob(Sample.rows(1...10))
        let store = StoreUnderTest(job.store, variant: job.variant) { throw ContractViolation("one process") }
        let newer = try await store.published(try store.request("newer", second: 10))
        let claim = try await store.audited(try store.request("older", digit: "b", second: 5))
        await job.store.release(claim)
        let error = try await expectError(.usage, "an older run") {
            try await job.auditOrPublish.publish(claim.run)
        }
        #expect(error.message.contains("before run newer") && error.message.contains("--force"))
        #expect(await job.store.run(claim.run)?.status == .audited)
        #expect(await job.store.run(newer.id) == newer)
        #expect(try await job.auditOrPublish.publish(claim.run, force: true).record.status == .published)
    }

    @Test("refuses a run that the ledger does not know")
    func unknownRun() async throws {
        let job = try NightlyJob([])
        let id = try #require(RunID(rawValue: "nobody"))
        let error = try await expectError(.usage, "an unknown run") { try await job.auditOrPublish.publish(id) }
        #expect(error.message.contains("nobody"))
    }
}
