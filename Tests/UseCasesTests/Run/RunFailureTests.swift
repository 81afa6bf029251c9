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

    @Test("goes on with the rows that are left, and says so")
    func reportsResume() async throws {
        var job = try NightlyJob(Sample.flights(10))
        try await job.register(SampleFormula.model())
        job.ports.staging = TappedStaging(staging: job.store) { chunk in
            if chunk == 2 { throw InjectedFault() }
        }
        let failing = job
        await #expect(throws: InjectedFault.self) { try await failing.run() }
        job.ports.staging = job.store
        let heard = job.reporter.words.count
        _ = try await job.run()
        #expect(
            job.reporter.words.dropFirst(heard).prefix(3) == [
                "resumed", "stage started, 2 rows", "stage finished, 2 in, 2 out",
            ])
    }

    @Test("by an error that is not ours says no more than its kind in the ledger, for its text may quote a row")
    func hidesForeignText() async throws {
        var job = try NightlyJob(Sample.flights(10))
        try await job.register(SampleFormula.model())
        job.ports.source = TappedSource(source: job.store) { _ in throw Quotation(row: "N14228") }
        let failing = job
        await #expect(throws: Quotation.self) { try await failing.run() }
        let record = try #require(await job.store.runs(of: nil, limit: 1).first)
        #expect(record.status == .failed)
        #expect(record.message == "an error of type Quotation")
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

/// An error that quotes what was read.
private struct Quotation: Error {
    let row: String
}
