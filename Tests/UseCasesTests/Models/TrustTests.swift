import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("A run trusts a model")
struct TrustTests {
    @Test("that gives the scores of its golden rows")
    func goldenRowsAgree() async throws {
        var job = try NightlyJob(Sample.flights(10))
        job.auditPolicy.scoreRange = 0...100_000
        try await job.register(ForeignModel(goldenError: 0))
        #expect(try await job.run().record.status == .published)
    }

    @Test("only then: a miss is refused before a row is read, with row and difference")
    func goldenRowsMissed() async throws {
        let job = try NightlyJob(Sample.flights(10))
        try await job.register(ForeignModel(goldenError: 0.125))
        let error = try await expectError(.config, "a missed golden row") { try await job.run() }
        #expect(error.message.contains("golden row 2 of 2 is 0.125 from"))
        #expect(await job.store.runs(of: nil, limit: 1).isEmpty)
    }

    @Test("only with one output, and says how many it has")
    func severalOutputs() async throws {
        let job = try NightlyJob(Sample.flights(10))
        try await job.register(ForeignModel(outputs: 3))
        let error = try await expectError(.config, "a model of 3 outputs") { try await job.run() }
        #expect(error.message.contains("3 numbers"))
        #expect(await job.store.runs(of: nil, limit: 1).isEmpty)
    }
}
