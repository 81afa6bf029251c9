import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("A published partition is looked at")
struct LostPublicationTests {
    private func published() async throws -> (job: NightlyJob, run: RunRecord) {
        let job = try NightlyJob(Sample.rows(1...10))
        try await job.register(SampleFormula.model())
        return (job, try await job.run().record)
    }

    @Test("and scored again when none of its rows is there")
    func missing() async throws {
        var (job, run) = try await published()
        job.ports.published = AlteredScores(store: job.store) { $0 = PublishedTally() }
        let outcome = try await job.run()
        #expect(!outcome.wasPublished && outcome.record.status == .published && outcome.record.id != run.id)
        #expect(await job.store.run(run.id)?.status == .superseded)
    }

    @Test("and refused, until somebody asks to score it again, when its rows are others")
    func changed() async throws {
        var (job, run) = try await published()
        job.ports.published = AlteredScores(store: job.store) { $0.checksum = RowChecksum(sum: 1) }
        let changed = job
        let error = try await expectError(.dataRefused, "changed scores") { try await changed.run() }
        #expect(error.message.contains("--rescore") && error.message.contains("table scores"), "\(error.message)")
        let publish = try await expectError(.dataRefused, "changed scores") {
            try await changed.auditOrPublish.publish(run.id)
        }
        #expect(publish.message == error.message)
        #expect(await job.store.run(run.id)?.status == .published)
        #expect(try await changed.run(rescore: true).record.status == .published)
    }

    @Test("and resumed where scoring it again was interrupted")
    func rescore() async throws {
        var (job, run) = try await published()
        let holder = TaskHolder<RunOutcome>()
        job.ports.staging = TappedStaging(staging: job.store) { if $0 == 1 { holder.cancel() } }
        let cancelled = job
        await #expect(throws: CancellationError.self) {
            try await holder.run { try await cancelled.run(rescore: true) }
        }
        job.ports = job.plainPorts
        let stopped = try #require(await job.store.runs(of: nil, limit: 1).first)
        #expect(stopped.isRescore && stopped.counts.chunks == 1)
        let outcome = try await job.run(rescore: true)
        #expect(outcome.record.id == stopped.id && outcome.record.attempt == 2)
        #expect(await job.store.run(run.id)?.status == .superseded)
    }
}
