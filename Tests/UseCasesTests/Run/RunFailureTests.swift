import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("A run that fails")
struct RunFailureTests {
    @Test("records why in the ledger, and the caller gets the error that ended it")
    func notesReason() async throws {
        var job = try NightlyJob(Sample.rows(1...10))
        try await job.register(SampleFormula.model())
        job.ports.source = TappedSource(source: job.source) { chunk in
            if chunk == 2 { throw BatchError(.io, "the disk of the source is gone") }
        }
        let failing = job
        try await expectError(.io, "a failing source") { try await failing.run() }
        let record = try #require(await job.store.runs(of: nil, limit: 1).first)
        #expect(record.status == .failed)
        #expect(record.message == "the disk of the source is gone")
        #expect(job.reporter.words.last == "ended failed")
    }

    @Test("is resumed with the rows that are left, and reports so")
    func reportsResume() async throws {
        var job = try NightlyJob(Sample.rows(1...10))
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
            job.reporter.words.dropFirst(heard).prefix(5) == [
                "resumed", "stage started, 2 rows", "compare started, 8 rows", "compare finished, 8 in, 8 out",
                "stage finished, 2 in, 2 out",
            ])
    }

    @Test("by a foreign error is recorded by type only, since the text of such an error may quote a row")
    func hidesForeignText() async throws {
        var job = try NightlyJob(Sample.rows(1...10))
        try await job.register(SampleFormula.model())
        job.ports.source = TappedSource(source: job.source) { _ in throw Quotation(row: "a secret") }
        let failing = job
        await #expect(throws: Quotation.self) { try await failing.run() }
        let record = try #require(await job.store.runs(of: nil, limit: 1).first)
        #expect(record.status == .failed)
        #expect(record.message == "an error of type Quotation")
    }

    @Test("because the model gives too few scores is an error of the program, not of the data")
    func tooFewScores() async throws {
        let job = try NightlyJob(Sample.rows(1...10))
        try await job.register(SilentModel())
        let error = try await expectError(.internal, "a silent model") { try await job.run() }
        #expect(error.message.contains("for 4 rows"))
        #expect(await job.published().isEmpty)
    }
}

/// A model that gives no scores, whatever it is asked.
private struct SilentModel: ScoringModel {
    let signature = FeatureSignature([])
    let outputs = ModelOutputs.score

    func predictions(for matrix: FeatureMatrix, on scale: PredictionScale) -> [[Double]] { [[]] }
}

/// An error that quotes what was read.
private struct Quotation: Error {
    let row: String
}
