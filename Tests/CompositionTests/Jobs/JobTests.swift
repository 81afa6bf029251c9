import Composition
import Domain
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
        let job = try Job(SampleJob.configuration(in: folder, store: "memory:"), context: TestWorld.context())
        let partition = try SampleJob.partition()

        let collected = try await job.collectSample()
        let trained = try await job.trainSample()
        let outcome = try await job.run(job.order(partition))
        let published = try await job.published.scores(of: partition, order: .byKey, limit: nil)

        #expect(collected.progress.rejected == 0)
        #expect(trained.identity.version == 1)
        #expect(outcome.record.status == .published)
        #expect(outcome.record.recipe.model == trained.identity)
        #expect(outcome.record.recipe.configuration == job.configuration.digest)
        #expect(outcome.record.counts.read == SampleFiles.dayRows)
        #expect(published.count == SampleFiles.dayRows)
        #expect(published.allSatisfy { $0.run == outcome.record.id })
        #expect(try await job.history.runs(of: job.configuration.job, limit: 10) == [outcome.record])
    }

    @Test("knows a model by alias, version or name")
    func models() async throws {
        let folder = try TemporaryFolder()
        try SampleFiles.write(into: folder)
        let job = try Job(SampleJob.configuration(in: folder, store: "csv:."), context: TestWorld.context())
        let identity = try await job.trainSample().identity
        for reference in ["late-arrivals", "late-arrivals@champion", "late-arrivals/1"] {
            #expect(try await job.record(of: reference).identity == identity)
        }
        await #expect { try await job.record(of: "late-arrivals/2") } throws: { ($0 as? BatchError)?.code == .noInput }
        await #expect { try await job.record(of: "Late Arrivals") } throws: { ($0 as? BatchError)?.code == .usage }
    }

    @Test("that does not say where to collect from and on which days to train does neither")
    func withoutOptionalParts() throws {
        let job = try Job(JobConfiguration(lines: ""), context: TestWorld.context())
        #expect(job.collect == nil)
        #expect(job.train == nil)
    }

    @Test(
        "whose store has one reader says so once when it reads, and only if it was asked for more", arguments: [1, 4])
    func readers(_ count: Int) async throws {
        let folder = try TemporaryFolder()
        try SampleFiles.write(into: folder)
        let notes = Notes()
        let configuration = try SampleJob.configuration(in: folder, store: "csv:.", readers: count)
        let job = try Job(configuration, context: TestWorld.context(reporter: notes))
        #expect(notes.all.isEmpty)

        _ = try await job.trainSample()
        let outcome = try await job.run(job.order(try SampleJob.partition()))

        #expect(outcome.record.counts.scored == SampleFiles.dayRows)
        let note = "run.readers is 4, but a csv store has one reader; only PostgreSQL has several"
        #expect(notes.all == (count == 1 ? [] : [note]))
    }

    @Test("that is only tried out leaves its store as it was")
    func dryRun() async throws {
        let folder = try TemporaryFolder()
        try SampleFiles.write(into: folder)
        let configuration = try SampleJob.configuration(in: folder, store: "csv:.")
        let job = try Job(configuration, context: TestWorld.context())
        _ = try await job.trainSample()
        let trial = try Job(configuration, context: TestWorld.context(), isDryRun: true)

        let outcome = try await trial.run(trial.order(try SampleJob.partition()))

        #expect(outcome.record.counts.scored == SampleFiles.dayRows)
        #expect(outcome.report?.verdict == .passed)
        #expect(try await job.history.runs(of: nil, limit: 10).isEmpty)
        #expect(try await job.published.scores(of: try SampleJob.partition(), order: .byKey, limit: nil).isEmpty)
    }
}

/// Keeps what a person should know.
private final class Notes: RunReporter {
    private let texts = Mutex<[String]>([])

    var all: [String] { texts.withLock { $0 } }

    func report(_ event: RunEvent) {
        if case .noted(let text) = event { texts.withLock { $0.append(text) } }
    }
}
