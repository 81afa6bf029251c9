import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("A run that fails")
struct RunFailureTests {
    @Test("says why in the ledger, and the caller gets the error that ended it")
    func notesReason() async throws {
        var job = try NightlyJob(Sample.flights(10))
        try await job.register(SampleFormula.model())
        job.ports.source = TappedSource(source: job.store) { chunk in
            if chunk == 2 { throw BatchError(.io, "the disk of the source is gone") }
        }
        let failing = job
        try await expectError(.io, "a failing source") { try await failing.run() }
        let record = try #require(await job.store.runs(of: nil, limit: 1).first)
        #expect(record.status == .failed)
        #expect(record.message == "the disk of the source is gone")
        #expect(job.reporter.words.last == "ended failed")
    }

    @Test("because the model gives too few scores is an error of the program, not of the data")
    func tooFewScores() async throws {
        let job = try NightlyJob(Sample.flights(10))
        try await job.register(SilentModel())
        let error = try await expectError(.internal, "a silent model") { try await job.run() }
        #expect(error.message.contains("0 scores for 4 rows"))
        #expect(await job.published().isEmpty)
    }
}

/// A model that gives no scores, whatever it is asked.
private struct SilentModel: ScoringModel {
    let signature = FeatureSignature([])

    func scores(for matrix: FeatureMatrix) -> [Double] { [] }
}
