#if SQLite
import Domain
import Foundation
import LocalFiles
import PortContracts
import SQLite
import Tabular
import Testing
import UseCases

/// `Tests/Fixtures/ledger-v1/README.md` says how the file was made.
@Suite("A ledger of version 1 in SQLite")
struct MigrationTests {
    private let file: TemporaryFile
    private let table: TableSpecification
    private let eve: Partition
    private let published: RunID
    private let superseded: RunID
    private let staging: RunID

    init() throws {
        file = try TemporaryFile()
        table = try TableSpecification(
            name: "parcels", columns: [ColumnSpecification("day", .day), ColumnSpecification("parcel_id", .integer)],
            key: ["parcel_id"], partitions: .day(column: "day"))
        eve = try #require(Partition(label: "2013-12-24"))
        published = try #require(RunID(rawValue: "20131224-60b0fab1"))
        superseded = try #require(RunID(rawValue: "20131224-fa71aa8d"))
        staging = try #require(RunID(rawValue: "20131226-b2ee80fe"))
        let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures/ledger-v1/sqlite.sql")
        try file.load(try String(contentsOf: fixture, encoding: .utf8))
    }

    private func store() throws -> SQLiteStore { try file.store(scores: try ScoreTable(name: "scores", for: table)) }

    private func migrated() async throws -> SQLiteStore {
        let store = try store()
        #expect(try await store.migrateLedger() == LedgerMigration(from: 1, to: LedgerVersion.current, runs: 4))
        return store
    }

    private func values(_ store: SQLiteStore) async throws -> [Double] {
        try await store.scores(of: eve, order: .byKey, limit: nil).map { $0.outputs[0] }
    }

    @Test("is refused until it is migrated, by all who read or write it, and stays as it was")
    func isRefusedBefore() async throws {
        let store = try store()
        #expect(try await store.ledgerVersion() == 1)
        let reads: [() async throws -> Void] = [
            { _ = try await store.runs(of: nil, limit: 9) }, { _ = try await store.run(published) },
            { _ = try await store.open(try Sample.request("r1")) },
            { _ = try await store.claim(published, at: Sample.time()) },
            { _ = try await store.profile(of: staging, range: 0...1) },
        ]
        for read in reads {
            let message = await expectError(.config, from: read)
            #expect(
                message.hasPrefix(
                    "the ledger in \(file.path) has version 1, this program needs \(LedgerVersion.current)"))
            #expect(message.contains("batch-score ledger migrate"))
        }
        #expect(try await store.ledgerVersion() == 1)
        #expect(try await values(store).count == 9)
    }

    @Test("keeps its history: runs, figures, findings, rejections, chunks and publications")
    func historyStays() async throws {
        let store = try await migrated()
        #expect(try await store.ledgerVersion() == LedgerVersion.current)
        let runs = try await store.runs(of: nil, limit: 9)
        #expect(runs.map(\.status) == [.staging, .published, .published, .superseded])
        let run = try #require(runs.first { $0.id == published })
        #expect(run.counts == RunCounts(read: 12, rejected: 3, scored: 9, staged: 9, chunks: 3))
        #expect(run.position == KeyPosition(key: .integer(329_963), rows: 1).sourcePosition)
        #expect(run.recipe.problem == .unrecorded)
        #expect(run.recipe.outputs == .score)
        #expect(run.summaries.map(\.mean) == [0.84536965840593914])
        #expect(runs[0].summaries == [])
        #expect(try await store.lastPublished(of: run.job) == run)
        let findings = try await store.findings(of: published)
        #expect(findings.map(\.rule).prefix(2) == ["counts_agree", "keys_unique"])
        let rejections = try await store.rejections(of: published, limit: 9)
        #expect(rejections.map(\.key) == [329_955, 329_952, 329_962].map(Key.integer))
        #expect(rejections[1].code == .outOfRange)
        #expect(try file.number("SELECT count(*) FROM chunk WHERE position LIKE '%#1'") == 12)
        #expect(
            try file.texts("SELECT run_id FROM publication ORDER BY rowid") == [
                superseded.rawValue, "20131225-fbe8a24f", published.rawValue,
            ])
    }

    @Test("keeps its published scores, and a superseded run can be put back")
    func scoresStay() async throws {
        let store = try await migrated()
        let before = try await store.scores(of: eve, order: .byKey, limit: nil)
        #expect(before.map(\.key).first == .integer(329_953))
        #expect(before.map { $0.outputs[0] }.first == 0.83782232963036441)
        #expect(Set(before.map(\.run)) == [published])
        let (_, claim) = try await store.claim(superseded, at: Sample.time(1))
        #expect(try await store.publish(claim, at: Sample.time(2)).status == .published)
        #expect(try await values(store).first == 0.34914209811121255)
        #expect(try await store.run(published)?.status == .superseded)
        let (_, back) = try await store.claim(published, at: Sample.time(3), releasing: claim)
        _ = try await store.publish(back, at: Sample.time(4))
        #expect(try await store.scores(of: eve, order: .byKey, limit: nil) == before)
    }

    @Test("has interrupted runs that are not resumed, since they have no checksums of what they read")
    func beginsAgain() async throws {
        let store = try await migrated()
        let interrupted = try #require(try await store.run(staging))
        let request = RunRequest(
            newID: try #require(RunID(rawValue: "new")), job: interrupted.job, partition: interrupted.partition,
            target: store.target, recipe: interrupted.recipe, chunkRows: 2, process: Sample.process,
            time: Sample.time())
        guard case .opened(let record, _) = try await store.open(request) else {
            Issue.record("a new run should have begun")
            return
        }
        #expect(record.counts == RunCounts())
        #expect(try await store.run(staging)?.status == .abandoned)
        #expect(try await store.profile(of: staging, range: 0...1).rows == 0)
    }

    @Test("is migrated once: a second time does nothing, and a new ledger needs none")
    func migratesOnce() async throws {
        _ = try await migrated()
        let before = try file.texts("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
        #expect(
            try await store().migrateLedger()
                == LedgerMigration(from: LedgerVersion.current, to: LedgerVersion.current, runs: 4))
        #expect(try file.texts("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name") == before)
        let other = try TemporaryFile()
        #expect(
            try await other.store().migrateLedger() == LedgerMigration(from: nil, to: LedgerVersion.current, runs: 0))
        #expect(try other.names() == [])
        _ = try await other.store().begin(try Sample.request("r1"))
        #expect(
            try await other.store().migrateLedger()
                == LedgerMigration(from: LedgerVersion.current, to: LedgerVersion.current, runs: 1))
        let tables = "SELECT sql FROM sqlite_master WHERE name IN ('run', 'chunk', 'rejection', 'ledger_version')"
        #expect(try file.texts(tables).sorted() == other.texts(tables).sorted())
    }

    @Test("is migrated as a whole or not at all, and views on it stay")
    func migratesInOneTransaction() async throws {
        try file.execute("CREATE VIEW mine AS SELECT run_id, partition FROM run")
        try file.execute("UPDATE rejection SET code = code, ordinal = 7, line = 0 WHERE chunk = 2")
        try file.execute("PRAGMA ignore_check_constraints = ON; UPDATE run SET attempt = 0 WHERE status = 'staging'")
        await expectError(.dataRefused) { try await store().migrateLedger() }
        #expect(try await store().ledgerVersion() == 1)
        #expect(try file.number("SELECT count(*) FROM rejection") == 9)
        try file.execute("UPDATE run SET attempt = 1 WHERE status = 'staging'")
        _ = try await migrated()
        #expect(try file.number("SELECT count(*) FROM mine") == 4)
    }

    @Test("is not migrated while a run is at work, neither one of this program nor of an older one")
    func waitsForRuns() async throws {
        let lock = try FileLock(path: "\(file.path).parcel-delays-2013-12-26.lock")
        #expect(lock != nil)
        let message = await expectError(.tryLater) { try await store().migrateLedger() }
        #expect(message.contains("2013-12-26"))
        #expect(try await store().ledgerVersion() == 1)
        withExtendedLifetime(lock) {}
    }

    @Test("of a newer program is refused by name, also by the migration")
    func newerLedgersAreRefused() async throws {
        _ = try await migrated()
        try file.execute("UPDATE ledger_version SET version = 99")
        for body in [
            { _ = try await store().runs(of: nil, limit: 1) }, { _ = try await store().migrateLedger() },
            { _ = try await store().begin(try Sample.request("r1")) },
        ] as [() async throws -> Void] {
            let message = await expectError(.config, from: body)
            #expect(message.contains("version 99, newer than the \(LedgerVersion.current) that this program knows"))
        }
        #expect(try await store().ledgerVersion() == 99)
    }
}

extension SQLiteStore {
    fileprivate func claim(
        _ run: RunID, at time: Timestamp, releasing old: RunClaim
    ) throws -> (record: RunRecord, claim: RunClaim) {
        release(old)
        return try claim(run, by: Sample.process, at: time)
    }
}
#endif
