import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("A run trusts a model")
struct TrustTests {
    @Test("that gives the scores of its golden rows", arguments: [1, 3])
    func goldenRowsAgree(_ outputs: Int) async throws {
        var job = try NightlyJob(Sample.rows(1...10))
        job.auditPolicy.scoreRange = 0...100_000
        try await job.register(ForeignModel(outputs: outputs, goldenError: 0))
        #expect(try await job.run().record.status == .published)
    }

    @Test("only then: a miss is refused before a row is read, with row and difference", arguments: [1, 3])
    func goldenRowsMissed(_ outputs: Int) async throws {
        let job = try NightlyJob(Sample.rows(1...10))
        try await job.register(ForeignModel(outputs: outputs, goldenError: 0.125))
        let error = try await expectError(.config, "a missed golden row") { try await job.run() }
        #expect(error.message.contains("golden row 2 of 2 is 0.125 from"))
        #expect(await job.store.runs(of: nil, limit: 1).isEmpty)
    }
}
