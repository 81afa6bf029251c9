#if PostgreSQL
import Domain
import Foundation
import PortContracts
@testable import PostgreSQL
import Tabular
import TestDatabase
import Testing
import UseCases

@Suite("A ledger of version 1 in PostgreSQL")
struct MigrationTests {
    private let url: String
    private let store: PostgreSQLStore
    private let table: TableSpecification

    private static let day = CalendarDay(daysSinceEpoch: 16_063)
    private static let superseded = "20131224-2e9d195c"
    private static let published = "20131224-23139122"
    private static let audited = "20131225-0553eb85"
    private static let values = [
        0.058903355535455774, 0.04891194349375707, 0.04583082620743358, 0.03020736014893679, 0.03951731372583118,
        0.07792456750788548, 0.0900921575384243,
    ]

    init() async throws {
        url = try await TestDatabase.fresh()
        let fixture = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Fixtures/ledger-v1/postgresql.sql")
        try await TestDatabase.run(try String(contentsOf: fixture, encoding: .utf8), in: url)
        table = try TableSpecification(
            name: "parcels",
            columns: [
                ColumnSpecification("parcel_id", .integer, isRequired: true),
                ColumnSpecification("day", .day, isRequired: true), ColumnSpecification("distance", .real),
            ], key: ["parcel_id"], partitions: .day(column: "day"))
        store = try PostgreSQLStore(
            url: url, scores: try ScoreTable(name: "parcel_scores", for: table), timeouts: Fixture.timeouts)
    }

    private func run(_ id: String) throws -> RunID { try #require(RunID(rawValue: id)) }

    private func job() throws -> JobName { try #require(JobName(rawValue: "late-parcels")) }

    @Test("is refused, with the command that migrates it")
    func refused() async throws {
        let (store, run) = (store, try run(Self.published))
        let request = RunRequest(
            newID: try self.run("r1"), job: try job(), partition: Partition(day: Self.day), target: "",
            recipe: try Sample.recipe(), chunkRows: 4, process: Sample.process, time: Sample.time())
        let calls: [@Sendable () async throws -> Void] = [
            { _ = try await store.open(request) }, { _ = try await store.claim(run, at: Sample.time()) },
            { _ = try await store.run(run) }, { _ = try await store.runs(of: nil, limit: 1) },
            { _ = try await store.lastPublished(of: request.job) }, { _ = try await store.findings(of: run) },
            { _ = try await store.rejections(of: run, limit: 1) }, { try await store.discard(run) },
            { _ = try await store.scores(of: request.partition, order: .byKey, limit: nil) },
            { _ = try await store.profile(of: run, range: 0...1) },
        ]
        for call in calls {
            let error = await #expect(throws: BatchError.self) { try await call() }
            #expect(error?.code == .config)
            #expect(
                error?.message.contains(
                    "has version 1, this program needs \(LedgerVersion.current); run `batch-score ledger migrate`")
                    == true
            )
        }
        #expect(try await store.ledgerVersion() == 1)
    }

    @Test("is migrated once; its history stays what it was")
    func history() async throws {
        #expect(try await store.migrateLedger() == LedgerMigration(from: 1, to: LedgerVersion.current, runs: 5))
        #expect(try await store.ledgerVersion() == LedgerVersion.current)
        let runs = try await store.runs(of: try job(), limit: 10)
        #expect(runs.map(\.status) == [.staged, .abandoned, .audited, .published, .superseded])
        let record = try #require(try await store.run(try run(Self.published)))
        #expect(runs[3] == record)
        #expect(record.partition == Partition(day: Self.day))
        #expect(record.counts == RunCounts(read: 9, rejected: 2, scored: 7, staged: 7, chunks: 3))
        #expect(record.position == KeyPosition(key: .integer(329_960), rows: 1).sourcePosition)
        #expect(record.recipe.problem == .unrecorded)
        #expect(record.recipe.outputs == .score)
        #expect(record.summaries.map(\.output) == ["score"])
        #expect(abs((record.summaries.first?.mean ?? 0) - Self.values.reduce(0, +) / 7) < 1e-15)
        #expect(try await store.lastPublished(of: try job()) == record)
        #expect(try await store.findings(of: record.id).count == 8)
        let rejections = try await store.rejections(of: record.id, limit: 10)
        #expect(rejections.map(\.key) == [.integer(329_954), .integer(329_955)])
        let positions =
            "SELECT string_agg(position, ' ' ORDER BY chunk) FROM batch_score.chunk WHERE run_id = '\(record.id)'"
        #expect(try await TestDatabase.run(positions, in: url) == "329955#1 329959#1 329960#1")

        #expect(
            try await store.migrateLedger()
                == LedgerMigration(from: LedgerVersion.current, to: LedgerVersion.current, runs: 5))
        #expect(try await store.runs(of: try job(), limit: 10) == runs)
    }

    @Test("keeps its published scores; a superseded run is put back, and an audited one published")
    func scores() async throws {
        _ = try await store.migrateLedger()
        let partition = Partition(day: Self.day)
        #expect(try await store.scores(of: partition, order: .byKey, limit: nil).map(\.outputs[0]) == Self.values)
        let (_, claim) = try await store.claim(try run(Self.superseded), at: Sample.time())
        #expect(try await store.publish(claim, at: Sample.time(1)).status == .published)
        await store.release(claim)
        let rows = try await store.scores(of: partition, order: .byKey, limit: nil)
        #expect(rows.map(\.outputs[0]) == Self.values)
        #expect(Set(rows.map(\.run.rawValue)) == [Self.superseded])
        #expect(try await store.run(try run(Self.published))?.status == .superseded)

        let (audited, second) = try await store.claim(try run(Self.audited), at: Sample.time(2))
        #expect(try await store.publish(second, at: Sample.time(3)).status == .published)
        #expect(try await store.scores(of: audited.partition, order: .byKey, limit: nil).count == 9)
    }

    @Test("takes new runs after that, whose scores go into the same published table")
    func newRuns() async throws {
        _ = try await store.migrateLedger()
        let request = RunRequest(
            newID: try run("new"), job: try job(), partition: Partition(day: Self.day), target: "",
            recipe: try Sample.recipe(), chunkRows: 4, process: Sample.process, time: Sample.time())
        guard case .opened(_, let claim) = try await store.open(request) else {
            Issue.record("a run of another problem should be a new one")
            return
        }
        let chunk = ScoredChunk(
            index: 0, keys: .integers([1, 2]), outputs: [[0.5, .nan]], rejections: [],
            position: KeyPosition(key: .integer(2), rows: 1).sourcePosition)
        _ = try await store.append(chunk, to: claim, at: Sample.time())
        for status in [RunStatus.staged, .audited] {
            _ = try await store.advance(claim, by: RunChange(to: status, at: Sample.time()))
        }
        _ = try await store.publish(claim, at: Sample.time())
        #expect(
            try await store.scores(of: request.partition, order: .byKey, limit: nil).map(\.key) == [
                .integer(1), .integer(2),
            ])
        #expect(try await store.run(try run(Self.published))?.status == .superseded)
        #expect(try await store.run(try run(Self.superseded))?.status == .abandoned)
    }

    @Test("is not migrated while a run is at work, and stays as it is")
    func atWork() async throws {
        let other = try Fixture.connection(to: url)
        let lock = "batch-score/batch_score/late-parcels/2013-12-25"
        try other.execute("SELECT pg_advisory_lock(hashtextextended($1, 0))", [lock])
        let error = await #expect(throws: BatchError.self) { try await store.migrateLedger() }
        #expect(error?.code == .tryLater)
        #expect(error?.message.contains("partition 2013-12-25 of job late-parcels") == true)
        #expect(try await store.ledgerVersion() == 1)
        try other.execute("SELECT pg_advisory_unlock_all()")
        #expect(try await store.migrateLedger().from == 1)
    }

    @Test("does not exist yet: nothing is created")
    func nothing() async throws {
        let store = try Fixture.store(at: try await TestDatabase.fresh())
        #expect(try await store.migrateLedger() == LedgerMigration(from: nil, to: LedgerVersion.current, runs: 0))
        #expect(try await store.ledgerVersion() == nil)
    }

    @Test("of a newer program is refused, also by the migration")
    func newer() async throws {
        _ = try await store.migrateLedger()
        try await TestDatabase.run("UPDATE batch_score.ledger_version SET version = 99", in: url)
        for call in [
            { [store] in _ = try await store.migrateLedger() },
            { [store] in _ = try await store.runs(of: nil, limit: 1) },
        ] {
            let error = await #expect(throws: BatchError.self) { try await call() }
            #expect(error?.code == .config)
            #expect(error?.message.contains("newer than the \(LedgerVersion.current) that this program knows") == true)
        }
    }
}
#endif
