import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("Verifying what is published")
struct VerifyPublicationsTests {
    private func verify(_ job: NightlyJob) -> VerifyPublications {
        VerifyPublications(history: job.store, published: job.store)
    }

    @Test("finds a partition intact until its rows are gone or others")
    func states() async throws {
        let job = try NightlyJob(Sample.rows(1...10))
        try await job.register(SampleFormula.model())
        let run = try await job.run().record
        let name = try Sample.job()
        #expect(try await verify(job)(name).map(\.state) == [.intact])
        #expect(try await verify(job)(name, job.variant.partition).map(\.run) == [run])
        await job.store.discard(run.id)
        #expect(try await verify(job)(name).map(\.state) == [.missing])
    }

    @Test("looks at runs only that are published now, and refuses a partition that never was")
    func never() async throws {
        let job = try NightlyJob(Sample.rows(1...10))
        try await job.register(SampleFormula.model())
        try await expectError(.noInput, "a table that has nothing") { try await verify(job)(try Sample.job()) }
        _ = try await job.run(until: .audited)
        try await expectError(.noInput, "a partition that is not published") {
            try await verify(job)(try Sample.job(), job.variant.partition)
        }
        try await expectError(.noInput, "another job") { try await verify(job)(try Sample.job("another-job")) }
    }
}
