import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("The nightly job")
struct RunBatchTests {
    @Test("scores every row that does not violate the contract, and publishes the scores under one run and one model")
    func publishes() async throws {
        let rows = Sample.rows(1...10, violating: [3, 8])
        let job = try NightlyJob(rows)
        let identity = try await job.register(SampleFormula.model())
        let outcome = try await job.run()
        #expect(outcome.record.status == .published)
        #expect(!outcome.wasPublished)
        #expect(outcome.record.recipe.model == identity)
        #expect(outcome.record.counts == RunCounts(read: 10, rejected: 2, scored: 8, staged: 8, chunks: 3))
        let published = await job.published()
        #expect(Set(published.map(\.run)) == [outcome.record.id])
        #expect(Set(published.map(\.modelVersion)) == [identity.version])
        let expected = rows.filter { $0.entity.distance > 0 }
        #expect(published.map(\.key) == expected.map(\.key))
        #expect(published.map { $0.outputs[0] } == expected.map(\.score))
        let rejections = await job.store.rejections(of: outcome.record.id, limit: 10)
        #expect(rejections.compactMap(\.key) == Sample.keys([3, 8]))
        #expect(rejections.allSatisfy { $0.code == .outOfRange && $0.column == "distance" })
    }

    @Test(
        "counts the rows that the source could not decode among the rejected ones, beside those that violate the contract"
    )
    func keepsRejectionsOfSource() async throws {
        var job = try NightlyJob(Sample.rows(1...10, violating: [3, 8]))
        job.ports.source = RejectingSource(source: job.source, keys: Set(Sample.keys([2, 10])))
        try await job.register(SampleFormula.model())
        let outcome = try await job.run()
        #expect(outcome.record.counts == RunCounts(read: 10, rejected: 4, scored: 6, staged: 6, chunks: 3))
        let rejections = await job.store.rejections(of: outcome.record.id, limit: 10)
        #expect(rejections.compactMap(\.key) == Sample.keys([2, 3, 8, 10]))
        #expect(rejections.map(\.code) == [.notOfType, .outOfRange, .outOfRange, .notOfType])
        #expect(await job.published().map(\.key) == Sample.keys([1, 4, 5, 6, 7, 9]))
    }

    @Test("reports what happens, in order")
    func reports() async throws {
        let job = try NightlyJob(Sample.rows(1...10, violating: [3, 8]))
        try await job.register(SampleFormula.model())
        _ = try await job.run()
        #expect(
            job.reporter.words == [
                "opened", "stage started, 10 rows", "stage rejected 1", "stage rejected 1",
                "stage finished, 10 in, 8 out", "audit started, 8 rows", "audit finished, 8 in, 8 out", "audit passed",
                "publish started, 8 rows", "publish finished, 8 in, 8 out", "published",
            ])
    }

    @Test("scores nothing when the partition is published already")
    func doesNothingTwice() async throws {
        let job = try NightlyJob(Sample.rows(1...10))
        let model = SampleFormula.model()
        try await job.register(model)
        let first = try await job.run()
        let calls = model.calls.count
        let second = try await job.run()
        #expect(second.wasPublished)
        #expect(second.record == first.record)
        #expect(model.calls.count == calls)
        #expect(await job.store.runs(of: nil, limit: 10) == [first.record])
        #expect(job.reporter.words.last == "already published")
    }

    @Test("stops where it should, and is resumed from there without scoring again", arguments: RunTarget.allCases)
    func stopsAtTarget(_ target: RunTarget) async throws {
        let job = try NightlyJob(Sample.rows(1...10))
        let model = SampleFormula.model()
        try await job.register(model)
        let stopped = try await job.run(until: target)
        #expect(stopped.record.status.rawValue == target.rawValue)
        #expect(await job.published().isEmpty == (target != .published))
        #expect((stopped.report == nil) == (target == .staged))
        let calls = model.calls.count
        let outcome = try await job.run()
        #expect(outcome.record.id == stopped.record.id)
        #expect(outcome.record.status == .published)
        #expect(model.calls.count == calls)
        #expect(await job.published().count == 10)
    }

    @Test("scores again when it is asked to, and supersedes the run before")
    func rescores() async throws {
        let job = try NightlyJob(Sample.rows(1...10))
        let model = SampleFormula.model()
        try await job.register(model)
        let first = try await job.run()
        let calls = model.calls.count
        let second = try await job.run(rescore: true)
        #expect(second.record.id != first.record.id)
        #expect(model.calls.count == 2 * calls)
        #expect(await job.store.run(first.record.id)?.status == .superseded)
        #expect(Set(await job.published().map(\.run)) == [second.record.id])
    }

    @Test("scores again with another model, and supersedes the run before")
    func changesModel() async throws {
        let job = try NightlyJob(Sample.rows(1...10))
        try await job.register(FormulaModel { _ in 0.25 })
        let first = try await job.run()
        try await job.register(FormulaModel { _ in 0.75 })
        let second = try await job.run()
        #expect(await job.store.run(first.record.id)?.status == .superseded)
        #expect(second.record.recipe.model.version == 2)
        #expect(await job.publishedValues() == Array(repeating: 0.75, count: 10))
    }

    @Test("scores only the partition that it is asked for")
    func scoresOnePartition() async throws {
        let next = StoreVariant.standard.partitions[1]
        let job = try NightlyJob(Sample.rows(1...10) + Sample.rows(11...15, in: next))
        try await job.register(SampleFormula.model())
        #expect(try await job.run(next).record.counts.read == 5)
        #expect(await job.published().isEmpty)
        #expect(await job.published(next).map(\.key) == Sample.keys(Array(11...15)))
    }
}
