import Domain
import InMemory
import PortContracts
import Tabular
import Testing
import UseCases

@Suite("A replay", .timeLimit(.minutes(20)))
struct ReplayTests {
    private static let rejected = [3, 11, 12, 20]

    /// A job that has published 16 of 20 rows: the other four could not be read, until their source was repaired.
    private func published(_ variant: StoreVariant = .standard) async throws -> (job: NightlyJob, run: RunRecord) {
        var job = try NightlyJob(Sample.rows(1...20, of: variant), of: variant)
        try await job.register(SampleFormula.model())
        let keys = Set(Self.rejected.map { variant.key($0, in: variant.partition) })
        job.ports.source = RejectingSource(source: job.source, keys: keys)
        let run = try await job.run().record
        #expect(run.counts.staged == 16 && run.status == .published)
        job.ports = job.plainPorts
        return (job, run)
    }

    @Test("gives what scoring the whole partition gives", arguments: StoreVariant.all)
    func completes(_ variant: StoreVariant) async throws {
        let (job, run) = try await published(variant)
        // The champion of today is not asked.
        try await job.register(FormulaModel { _ in 0.5 })
        let replay = try await job.replay(run)
        let record = replay.record
        #expect(record.status == .published && record.parent == run.id && record.recipe == run.recipe)
        #expect(record.counts == RunCounts(read: 20, rejected: 0, scored: 20, staged: 20, chunks: 5))
        #expect(replay.report?.verdict == .passed)
        #expect(await job.store.run(run.id)?.status == .superseded)
        let rows = await job.published()
        #expect(rows.map(\.key) == Sample.rows(1...20, of: variant).map(\.key))
        #expect(rows.map { $0.outputs[0] } == Sample.rows(1...20, of: variant).map(\.score))
        #expect(Set(rows.map(\.run)) == [record.id] && Set(rows.map(\.modelVersion)) == [1])
        #expect(await job.store.partitionsAtWork() == [])
        #expect(try await job.run(model: "late/1").wasPublished)
    }

    @Test("keeps the scores of other rows, whatever these say now", arguments: [1, 3, 7, 100])
    func keeps(chunkRows: Int) async throws {
        let (before, run) = try await published()
        let rows = Sample.rows(1...20).map { row in
            var row = row
            row.entity.distance += 1000
            return row
        }
        var job = before
        job.chunkRows = chunkRows
        job.workers = 3
        job.ports.source = entities(rows)
        _ = try await job.replay(run)
        let expected = zip(Sample.rows(1...20), rows).enumerated().map { index, pair in
            Self.rejected.contains(index + 1) ? pair.1.score : pair.0.score
        }
        #expect(await job.publishedValues() == expected)
        // What the rows were when they were scored is not known, so nothing is said about them.
        let again = try await job.run()
        #expect(again.wasPublished && again.sourceHasChanged == nil)
    }

    @Test("scores rows that came later, too")
    func lateRows() async throws {
        var (job, run) = try await published()
        job.ports.source = entities(Sample.rows(0...23))
        #expect(try await job.replay(run).record.counts.scored == 24)
        #expect(await job.publishedValues() == Sample.rows(0...23).map(\.score))
    }

    @Test("has nothing to do when the rows are still rejected, and leaves no rows behind")
    func stillRejected() async throws {
        var (job, run) = try await published()
        job.ports.source = RejectingSource(source: job.source, keys: Set(Sample.keys(Self.rejected)))
        let rejecting = job
        let error = try await expectError(.nothingToDo, "rejected rows") { try await rejecting.replay(run) }
        #expect(error.message.contains("4 are still rejected"), "\(error.message)")
        #expect(await job.store.run(run.id)?.status == .published)
        #expect(await job.store.stagedRuns() == [run.id])
        #expect(await job.publishedValues().count == 16)
        // One of them was repaired.
        job.ports.source = RejectingSource(source: job.source, keys: Set(Sample.keys([3, 12, 20])))
        let counts = RunCounts(read: 20, rejected: 3, scored: 17, staged: 17, chunks: 5)
        #expect(try await job.replay(run).record.counts == counts)
    }

    /// A source of these rows.
    private func entities(_ rows: [ParcelRow]) -> InMemoryEntities<Parcel> {
        InMemoryEntities(StoreVariant.standard.table.keyKind, rows: rows)
    }

    @Test("is refused when a row that has a score is gone, or rejected now", arguments: [true, false])
    func lostRow(isGone: Bool) async throws {
        var (job, run) = try await published()
        if isGone {
            let rows = Sample.rows(1...20).filter { $0.key != Sample.row(7).key }
            job.ports.source = entities(rows)
        } else {
            let rows = Sample.rows(1...20, violating: [7])
            job.ports.source = entities(rows)
        }
        let outcome = try await job.replay(run)
        #expect(outcome.record.status == .refused)
        #expect(outcome.record.message?.contains("1 of the 16 rows") == true, "\(outcome.record.message ?? "")")
        #expect(await job.store.run(run.id)?.status == .published)
        #expect(await job.publishedValues().count == 16)
    }

    @Test("is refused when a key comes twice, once for its kept score")
    func duplicate() async throws {
        var (job, run) = try await published()
        let rows = Sample.rows(Array(1...20) + [7]).sorted { $0.key < $1.key }
        job.ports.source = entities(rows)
        let outcome = try await job.replay(run)
        #expect(outcome.record.status == .refused && outcome.report?.verdict == .failed)
    }

    /// Why a replay is refused before it begins.
    enum Refusal: CaseIterable {
        case problem, configuration, outputs, job, superseded, staged

        func order(_ order: BatchOrder) throws -> BatchOrder {
            var order = order
            switch self {
            case .problem: order.problem = try Sample.problem(digit: "e")
            case .configuration: order.configuration = try Sample.digest("d")
            case .outputs: order.outputs = ["probability"]
            case .job: order.job = try #require(JobName(rawValue: "other"))
            case .superseded, .staged: break
            }
            return order
        }
    }

    @Test("is refused unless the run is published, and would be scored in the same way", arguments: Refusal.allCases)
    func refusals(_ refusal: Refusal) async throws {
        var (job, run) = try await published()
        switch refusal {
        case .superseded:
            _ = try await job.run(rescore: true)
            run = try #require(await job.store.run(run.id))
        case .staged: run = try await job.run(until: .staged, rescore: true).record
        default: break
        }
        let (replayed, parent) = (job, run)
        let runs = await job.store.runs(of: nil, limit: 10)
        try await expectError(.usage, "a replay") {
            try await replayed.runBatch.replay(parent, try refusal.order(replayed.order()))
        }
        #expect(await job.store.runs(of: nil, limit: 10) == runs)
    }

    @Test("has nothing to do for a run that has rejected nothing")
    func nothingRejected() async throws {
        let job = try NightlyJob(Sample.rows(1...10))
        try await job.register(SampleFormula.model())
        let run = try await job.run().record
        try await expectError(.nothingToDo, "no rejection") { try await job.replay(run) }
        #expect(await job.store.runs(of: nil, limit: 10) == [run])
    }

    static let changes: [@Sendable (inout [PublishedScore]) -> Void] = [
        { $0[4].outputs[0] = 0.75 }, { $0[4].modelVersion = 99 }, { $0.removeLast() }, { $0 = [] },
        { ($0[1].outputs, $0[2].outputs) = ($0[2].outputs, $0[1].outputs) },
    ]

    @Test("does not keep scores that somebody changed, at whatever moment", arguments: changes.indices)
    func changedTable(_ change: Int) async throws {
        var (job, run) = try await published()
        // The table changes after it was counted and summed up.
        job.ports.published = AlteredScores(store: job.store, changeRows: Self.changes[change]) { _ in }
        let (changed, parent) = (job, run)
        try await expectError(.dataRefused, "changed scores") { try await changed.replay(parent) }
        #expect(await job.store.run(run.id)?.status == .published)
        #expect(await job.store.partitionsAtWork() == [])
    }

    @Test("does not hide for ever that rows have changed whose scores it kept")
    func unknownSource() async throws {
        var (job, run) = try await published()
        let replay = try await job.replay(run).record
        let asked = try await job.run()
        #expect(asked.record.id == replay.id && asked.wasPublished && asked.sourceHasChanged == nil)
        job.republication = .never
        let unasked = try await job.run()
        #expect(unasked.wasPublished && unasked.sourceHasChanged == false)
        job.republication = .whenChanged
        let again = try await job.run()
        #expect(again.record.parent == nil && again.record.status == .published && !again.wasPublished)
        #expect(try await job.run().wasPublished)
    }

    @Test("that was interrupted begins anew, and is never taken for a run of the whole partition")
    func interrupted() async throws {
        var (job, run) = try await published()
        let holder = TaskHolder<RunOutcome>()
        job.ports.staging = TappedStaging(staging: job.store) { if $0 == 2 { holder.cancel() } }
        let (cancelled, parent) = (job, run)
        await #expect(throws: CancellationError.self) { try await holder.run { try await cancelled.replay(parent) } }
        job.ports = job.plainPorts
        let stopped = try #require(await job.store.runs(of: nil, limit: 1).first)
        #expect(stopped.parent == run.id && stopped.status == .stopped && stopped.counts.chunks == 2)
        #expect(try await job.run().wasPublished)
        #expect(try await job.run(rescore: true).record.id != stopped.id)
        #expect(await job.store.run(stopped.id)?.status == .abandoned)
    }

    @Test("that was interrupted is begun again by the same command")
    func again() async throws {
        var (job, run) = try await published()
        job.ports.staging = TappedStaging(staging: job.store) { if $0 == 2 { throw InjectedFault() } }
        let (broken, parent) = (job, run)
        await #expect(throws: InjectedFault.self) { try await broken.replay(parent) }
        job.ports = job.plainPorts
        let failed = try #require(await job.store.runs(of: nil, limit: 1).first)
        let replay = try await job.replay(run)
        #expect(replay.record.id != failed.id && replay.record.status == .published && replay.record.attempt == 1)
        #expect(await job.store.run(failed.id)?.status == .abandoned)
        #expect(await job.publishedValues() == Sample.rows(1...20).map(\.score))
    }

    @Test("is rolled back like any other run")
    func rollback() async throws {
        let (job, run) = try await published()
        _ = try await job.replay(run)
        _ = try await job.auditOrPublish.publish(run.id)
        #expect(await job.publishedValues().count == 16)
    }
}
