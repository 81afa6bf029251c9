import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("A run whose source changed", .timeLimit(.minutes(20)))
struct ChangedSourceTests {
    private static let rows = Sample.rows(2...21)

    /// What happens to the source of twenty rows, of which eight are scored.
    struct Change: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let isAmongScored: Bool
        let rows: [ParcelRow]
    }

    private static func changed(_ index: Int, _ change: (inout Parcel) -> Void) -> [ParcelRow] {
        var all = rows
        change(&all[index].entity)
        return all
    }

    private static func swapped(_ left: Int, _ right: Int) -> [ParcelRow] {
        var all = rows
        (all[left].entity, all[right].entity) = (all[right].entity, all[left].entity)
        return all
    }

    static let changes = [
        Change(testDescription: "nothing", isAmongScored: false, rows: rows),
        Change(testDescription: "a row before all others", isAmongScored: true, rows: Sample.rows(1...21)),
        Change(testDescription: "a row after all others", isAmongScored: false, rows: Sample.rows(2...22)),
        Change(
            testDescription: "a scored row is gone", isAmongScored: true, rows: rows.filter { $0.key != rows[3].key }),
        Change(
            testDescription: "a scored row is gone, and there is one more at the end", isAmongScored: true,
            rows: (rows + Sample.rows([22])).filter { $0.key != rows[3].key }),
        Change(
            testDescription: "a scored row has another value, also one that no feature uses", isAmongScored: true,
            rows: changed(5) { $0.declaredValue = 17 }),
        Change(
            testDescription: "two scored rows swapped what they have", isAmongScored: true, rows: swapped(1, 6)),
        Change(
            testDescription: "a scored row swapped with one that is not", isAmongScored: true, rows: swapped(1, 16)),
        Change(
            testDescription: "a row that is not scored has another value", isAmongScored: false,
            rows: changed(15) { $0.distance = 77 }),
        Change(testDescription: "only the scored rows are left", isAmongScored: false, rows: Array(rows[..<8])),
        Change(testDescription: "fewer rows are left than were scored", isAmongScored: true, rows: Array(rows[..<7])),
    ]

    /// A job that was stopped after two chunks of four rows.
    private func stopped() async throws -> (job: NightlyJob, run: RunRecord) {
        var job = try NightlyJob(Self.rows)
        try await job.register(SampleFormula.model())
        let holder = TaskHolder<RunOutcome>()
        job.ports.staging = TappedStaging(staging: job.store) { if $0 == 2 { holder.cancel() } }
        let cancelled = job
        await #expect(throws: CancellationError.self) { try await holder.run { try await cancelled.run() } }
        job.ports = job.plainPorts
        let run = try #require(await job.store.runs(of: nil, limit: 1).first)
        #expect(run.counts.chunks == 2 && run.status == .stopped)
        return (job, run)
    }

    @Test(
        "while it was interrupted begins anew if what it scored has changed, and is resumed otherwise",
        arguments: changes)
    func resumes(_ change: Change) async throws {
        let (job, run) = try await stopped()
        await job.source.replace(change.rows)
        let outcome = try await job.run()
        #expect(outcome.record.status == .published)
        #expect((outcome.record.id == run.id) == !change.isAmongScored)
        #expect(await job.store.run(run.id)?.status == (change.isAmongScored ? .abandoned : .published))
        #expect(await job.publishedValues() == change.rows.map(\.score))
        #expect(outcome.record.counts.read == change.rows.count)
    }

    @Test(
        "while it was interrupted keeps the size of its chunks, whatever the setting is now", arguments: [1, 3, 7, 100])
    func keepsChunkRows(_ chunkRows: Int) async throws {
        var (job, run) = try await stopped()
        job.chunkRows = chunkRows
        let outcome = try await job.run()
        #expect(outcome.record.id == run.id && outcome.record.counts.chunks == 5)
        #expect(await job.publishedValues() == Self.rows.map(\.score))
    }

    @Test("since it was published is reported, or scored again, or not looked at", arguments: Republication.allCases)
    func published(_ republication: Republication) async throws {
        var job = try NightlyJob(Self.rows)
        try await job.register(SampleFormula.model())
        let first = try await job.run().record
        job.republication = republication
        let same = try await job.run()
        #expect(same.wasPublished && same.sourceHasChanged == false && same.record == first)

        let rows = Self.changed(7) { $0.distance = 77 }
        await job.source.replace(rows)
        let outcome = try await job.run()
        #expect(outcome.wasPublished == (republication != .whenChanged))
        #expect(outcome.sourceHasChanged == (republication == .ask))
        let expected = republication == .whenChanged ? rows : Self.rows
        #expect(await job.publishedValues() == expected.map(\.score))
        let again = try await job.run()
        #expect(again.wasPublished && again.record == outcome.record)
        #expect(again.sourceHasChanged == (republication == .ask))
    }

    @Test("since it was published is noticed by rows that came, went or changed places")
    func kinds() async throws {
        let job = try NightlyJob(Self.rows)
        try await job.register(SampleFormula.model())
        _ = try await job.run()
        for change in Self.changes {
            await job.source.replace(change.rows)
            #expect(try await job.run().sourceHasChanged == (change.testDescription != "nothing"), "\(change)")
        }
    }
}
