import Composition
import Domain
import PortContracts
import Synchronization
import Testing
import UseCases

/// Everything put together.
@Suite("A job")
struct JobTests {
    @Test("in memory collects, trains, scores and publishes")
    func inMemory() async throws {
        let folder = try TemporaryFolder()
        try SampleFiles.write(into: folder)
        let job = try SampleJob.job(SampleJob.configuration(in: folder, store: "memory:"))

        let collected = try await job.collect(.replace)
        let trained = try await job.train()
        let outcome = try await job.runSample()
        let published = try await job.publishedSample()

        #expect(collected.progress.rejected == 0)
        #expect(trained.identity.version == 1)
        #expect(outcome.record.status == .published)
        #expect(outcome.record.recipe.model == trained.identity)
        #expect(outcome.record.recipe.problem == job.problem.identity)
        #expect(outcome.record.recipe.configuration == job.configuration.digest)
        #expect(outcome.record.counts.read == SampleFiles.dayRows)
        #expect(published.count == SampleFiles.dayRows)
        #expect(published.allSatisfy { $0.run == outcome.record.id })
        #expect(try await job.history.runs(of: job.configuration.job, limit: 10) == [outcome.record])
    }

    @Test("learns numbers with ridge where the label is one")
    func numericLabel() async throws {
        let folder = try TemporaryFolder()
        try SampleFiles.write(into: folder)
        let configuration = try SampleJob.configuration(in: folder, store: "csv:.", strategy: "ridge")
        let job = try Job(
            Parcel.delayProblem, ParcelTable(binaryLabel: false), configuration, context: TestWorld.context())
        let outcome = try await job.train()
        guard case .numeric(let evaluation) = outcome.evaluation else {
            Issue.record("expected the evaluation of a number")
            return
        }
        // A model that knew nothing would be off by the standard deviation of the delays, 1.6 days.
        #expect(evaluation.rootMeanSquaredError < 1.3)
    }

    @Test("finds a model by alias, version or name")
    func models() async throws {
        let folder = try TemporaryFolder()
        try SampleFiles.write(into: folder)
        let job = try SampleJob.job(SampleJob.configuration(in: folder, store: "csv:."))
        let identity = try await job.train().identity
        for reference in ["late-parcels", "late-parcels@champion", "late-parcels/1"] {
            #expect(try await job.record(of: reference).identity == identity)
        }
        await #expect { try await job.record(of: "late-parcels/2") } throws: { ($0 as? BatchError)?.code == .noInput }
        await #expect { try await job.record(of: "Late Parcels") } throws: { ($0 as? BatchError)?.code == .usage }
    }

    @Test("whose configuration does not say where to collect from and what to train on refuses to do so")
    func withoutOptionalParts() async throws {
        let job = try SampleJob.job(JobConfiguration(lines: ""))
        let collect = await #expect(throws: BatchError.self) { try await job.collect(.replace) }
        #expect(collect?.code == .config && collect?.message.contains("collect.from") == true)
        let train = await #expect(throws: BatchError.self) { try await job.train() }
        #expect(train?.code == .config && train?.message.contains("training.from") == true)
    }

    @Test("of a problem without a label does not train, and says what to do")
    func withoutLabel() async throws {
        let job = try Job(
            Parcel.problem(label: nil), ParcelTable(), JobConfiguration(lines: ""), context: TestWorld.context())
        let error = await #expect(throws: BatchError.self) { try await job.train() }
        #expect(error?.code == .config && error?.message.contains("source.label") == true)
    }

    @Test("whose store has one reader notes so once, and only if it was asked for more", arguments: [1, 4])
    func readers(_ count: Int) async throws {
        let folder = try TemporaryFolder()
        try SampleFiles.write(into: folder)
        let notes = Notes()
        let configuration = try SampleJob.configuration(in: folder, store: "csv:.", readers: count)
        let job = try SampleJob.job(configuration, context: TestWorld.context(reporter: notes))

        _ = try await job.train()
        let outcome = try await job.runSample()

        #expect(outcome.record.counts.scored == SampleFiles.dayRows)
        let note = "run.readers is 4, but a csv store has one reader; only PostgreSQL has several"
        #expect(notes.all == (count == 1 ? [] : [note]))
    }

    @Test("in a dry run leaves its store as it was")
    func dryRun() async throws {
        let folder = try TemporaryFolder()
        try SampleFiles.write(into: folder)
        let configuration = try SampleJob.configuration(in: folder, store: "csv:.")
        let job = try SampleJob.job(configuration)
        _ = try await job.train()

        let outcome = try await SampleJob.job(configuration, isDryRun: true).runSample()

        #expect(outcome.record.counts.scored == SampleFiles.dayRows)
        #expect(outcome.report?.verdict == .passed)
        #expect(try await job.history.runs(of: nil, limit: 10).isEmpty)
        #expect(try await job.publishedSample().isEmpty)
    }

    @Test("shows what its problem says of the entities with the highest scores")
    func highest() async throws {
        let folder = try TemporaryFolder()
        try SampleFiles.write(into: folder)
        let job = try SampleJob.job(SampleJob.configuration(in: folder, store: "csv:."))
        _ = try await job.train()
        _ = try await job.runSample()
        let rows = try await job.highest(of: try SampleJob.partition(), limit: 3)
        let scores = rows.map(\.score.outputs[0])
        #expect(scores.count == 3 && scores == scores.sorted(by: >))
        #expect(job.problem.highlights.map(\.title) == ["Weight", "Service"])
        let entities = try await job.entities(of: try SampleJob.partition())
        for row in rows {
            let parcel = try #require(entities.first { $0.key == row.score.key }?.entity)
            #expect(row.texts == ["\(parcel.weight) kg", parcel.service.isMissing ? nil : "\(parcel.service)"])
        }
    }
}

/// Keeps the notes to people.
private final class Notes: RunReporter {
    private let texts = Mutex<[String]>([])

    var all: [String] { texts.withLock { $0 } }

    func report(_ event: RunEvent) {
        if case .noted(let text) = event { texts.withLock { $0.append(text) } }
    }
}
