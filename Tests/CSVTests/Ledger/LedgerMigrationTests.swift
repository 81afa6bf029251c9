import Domain
import Foundation
import PortContracts
import Tabular
import Testing
import UseCases

@testable import CSV

/// `Tests/Fixtures/ledger-v1/csv` says which runs the ledger has.
@Suite("A ledger of version 1")
struct LedgerMigrationTests {
    private static let superseded = "20131224-5a78294a"
    private static let published = "20131224-fa8bfd76"
    private static let failed = "20131225-c0c11706"
    private static let refused = "20131226-70f66ab0"

    private let folder: TemporaryFolder
    private let table: TableSpecification
    private let scores: ScoreTable
    private let store: CSVFolder

    init() throws {
        let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Fixtures/ledger-v1/csv").standardizedFileURL.path
        folder = try FolderSnapshot(fixture).folder()
        table = try TableSpecification(
            name: "parcels",
            columns: [
                ColumnSpecification("parcel_id", .integer), ColumnSpecification("day", .day),
                ColumnSpecification("distance_km", .real),
            ], key: ["parcel_id"], partitions: .day(column: "day"))
        scores = try ScoreTable(name: "scores", for: table)
        store = try folder.open(scores)
    }

    private func id(_ run: String) throws -> RunID { try Sample.some(RunID(rawValue: run)) }

    private func partition(_ label: String) throws -> Partition { try Sample.some(Partition(label: label)) }

    @Test("is refused until it is migrated, with the command that does it")
    func isRefused() async throws {
        let before = try FolderSnapshot(folder.path)
        #expect(try await store.ledgerVersion() == 1)
        let job = try Sample.job("late-deliveries")
        let partition = try partition("2013-12-24")
        let claim = RunClaim(run: try id(Self.published), attempt: 1)
        let uses: [@Sendable (CSVFolder) async throws -> Void] = [
            { _ = try await $0.runs(of: nil, limit: 9) }, { _ = try await $0.run(claim.run) },
            { _ = try await $0.lastPublished(of: job) }, { _ = try await $0.findings(of: claim.run) },
            { _ = try await $0.rejections(of: claim.run, limit: 9) },
            { _ = try await $0.profile(of: claim.run, range: 0...1) },
            { _ = try await $0.scores(of: partition, order: .byKey, limit: nil) },
            { _ = try await $0.claim(claim.run, at: Sample.time()) },
            { _ = try await $0.open(try Sample.request("r1", partition: partition)) },
        ]
        for use in uses {
            let error = try await expectError(.config, "using version 1") { try await use(store) }
            #expect(error.message.contains("batch-score ledger migrate"), "\(error.message)")
            #expect(
                error.message.contains("version 1, this program needs \(LedgerVersion.current)"), "\(error.message)")
        }
        #expect(try FolderSnapshot(folder.path) == before)
    }

    @Test("keeps its runs, findings and rejections")
    func keepsHistory() async throws {
        #expect(try await store.migrateLedger() == LedgerMigration(from: 1, to: LedgerVersion.current, runs: 4))
        #expect(try await store.ledgerVersion() == LedgerVersion.current)
        let runs = try await store.runs(of: nil, limit: 9)
        #expect(
            runs.map { "\($0.id) \($0.status.rawValue) \($0.counts.read) \($0.counts.rejected) \($0.counts.staged)" }
                == [
                    "\(Self.failed) failed 4 0 4", "\(Self.refused) refused 3 0 3",
                    "\(Self.published) published 10 1 9",
                    "\(Self.superseded) superseded 10 1 9",
                ])
        #expect(runs.map(\.position?.rawValue) == ["14", "25", "10", "10"])
        #expect(runs.allSatisfy { $0.recipe.problem == .unrecorded && $0.recipe.outputs == .score })
        #expect(runs[0].message?.contains("line 21") == true)
        let summary = try #require(runs[3].summaries.first)
        #expect(runs[3].summaries.count == 1 && summary.output == "score" && summary.rows == 9)
        #expect(summary.mean == 0.0326933491006351 && summary.p95 == 0.043500000000000004)
        #expect(runs[0].summaries.isEmpty)
        #expect(try await store.lastPublished(of: try Sample.job("late-deliveries"))?.id == id(Self.published))
        #expect(
            try await store.rejections(of: try id(Self.published), limit: 9) == [
                Rejection(
                    key: .integer(329_955), line: 5, column: "distance_km", code: .notOfType,
                    expected: "a finite decimal number")
            ])
        let findings = try await store.findings(of: try id(Self.refused))
        #expect(findings.filter { !$0.passed }.map(\.rule) == ["minimum_rows"])
    }

    @Test("keeps its published scores, and a superseded run can be put back")
    func keepsScores() async throws {
        let before = try folder.text("scores/2013-12-24.csv")
        _ = try await store.migrateLedger()
        #expect(try folder.text("scores/2013-12-24.csv") == before)
        let day = try partition("2013-12-24")
        let scores = try await store.scores(of: day, order: .byKey, limit: nil)
        #expect(scores.map(\.key) == ([329_952, 329_953, 329_954] + Array(329_956...329_961)).map(Key.integer))
        #expect(scores.allSatisfy { $0.run.rawValue == Self.published && $0.modelVersion == 2 })
        let claim = try await store.claim(try id(Self.superseded), at: Sample.time()).claim
        #expect(try await store.publish(claim, at: Sample.time(1)).status == .published)
        let old = try await store.scores(of: day, order: .byKey, limit: nil)
        #expect(old.map(\.key) == scores.map(\.key) && old.map(\.outputs) != scores.map(\.outputs))
        #expect(old[0].outputs == [0.04312049102304721])
        #expect(try await store.run(try id(Self.published))?.status == .superseded)
    }

    @Test("has an interrupted run that is not resumed, since it has no checksums of what it read")
    func beginsAgain() async throws {
        _ = try await store.migrateLedger()
        let known = try #require(try await store.run(try id(Self.failed)))
        let request = RunRequest(
            newID: try id("r2"), job: known.job, partition: known.partition, target: store.target, recipe: known.recipe,
            chunkRows: 4, process: Sample.process, time: Sample.time())
        guard case .opened(let record, _) = try await store.open(request) else {
            throw ContractViolation("a new run should begin")
        }
        #expect(record.counts == RunCounts())
        #expect(try await store.run(known.id)?.status == .abandoned)
    }

    @Test("is migrated once: a second migration changes nothing")
    func isMigratedOnce() async throws {
        _ = try await store.migrateLedger()
        let after = try FolderSnapshot(folder.path)
        #expect(
            try await store.migrateLedger()
                == LedgerMigration(from: LedgerVersion.current, to: LedgerVersion.current, runs: 4))
        #expect(try FolderSnapshot(folder.path) == after)
    }

    @Test("gets the names that the key and partition have today")
    func renamesColumns() async throws {
        let table = try TableSpecification(
            name: "parcels", columns: [ColumnSpecification("id", .integer), ColumnSpecification("date, sent", .day)],
            key: ["id"], partitions: .day(column: "date, sent"))
        let renamed = try folder.open(try ScoreTable(name: "scores", for: table))
        let before = try folder.text("scores/2013-12-24.csv")
        _ = try await renamed.migrateLedger()
        #expect(
            try folder.text("scores/2013-12-24.csv") == before.replacing("day,parcel_id,", with: "\"date, sent\",id,"))
        let claim = try await renamed.claim(try id(Self.superseded), at: Sample.time()).claim
        #expect(try await renamed.publish(claim, at: Sample.time(1)).counts.staged == 9)
    }

    @Test("is either that or one of today, wherever the migration was killed")
    func survivesKill() async throws {
        let before = try FolderSnapshot(folder.path)
        _ = try await store.migrateLedger()
        let after = try FolderSnapshot(folder.path)
        let changed = after.files.keys.filter { before.files[$0] != after.files[$0] && !$0.contains("/locks/") }
            .sorted()
        let steps = changed.map(JournalStep.place)
        #expect(steps.contains(.place(FolderLayout.version)) && steps.count > 8)
        for count in 0...steps.count {
            var prepared = before
            for path in changed.prefix(count) {
                prepared.files["\(path).migration-\(LedgerVersion.current).next"] = after.files[path]
            }
            let unfinished = try prepared.folder()
            let killed = try unfinished.open(scores)
            #expect(try await killed.ledgerVersion() == 1)
            #expect(try await killed.migrateLedger() == LedgerMigration(from: 1, to: LedgerVersion.current, runs: 4))
            #expect(try unfinished.text(FolderLayout.version) == "\(LedgerVersion.current)\n")

            var committed = before
            for path in changed {
                committed.files["\(path).migration-\(LedgerVersion.current).next"] = after.files[path]
            }
            committed.files["\(FolderLayout.journal)/migration-\(LedgerVersion.current).csv"] = Data(
                JournalStep.bytes(steps))
            for path in changed.prefix(count) {
                committed.files[path] = after.files[path]
                committed.files["\(path).migration-\(LedgerVersion.current).next"] = nil
            }
            let folder = try committed.folder()
            #expect(try await folder.open(scores).runs(of: nil, limit: 9).count == 4)
            #expect(try FolderSnapshot(folder.path) == after)
        }
    }

    @Test("is not migrated while an older program works on a run, or another one migrates")
    func waits() async throws {
        let before = try FolderSnapshot(folder.path)
        for name in ["late-deliveries-2013-12-25.lock", "migration.lock"] {
            try FileManager.default.createDirectory(
                atPath: "\(folder.path)/\(FolderLayout.locks)", withIntermediateDirectories: true)
            let lock = try TestLock("\(folder.path)/\(FolderLayout.locks)/\(name)")
            let error = try await expectError(.tryLater, name) { try await store.migrateLedger() }
            #expect(error.message.contains("cannot be migrated"), "\(error.message)")
            withExtendedLifetime(lock) {}
        }
        #expect(try FolderSnapshot(folder.path) == before)
    }

    @Test("of a newer program is refused")
    func refusesNewer() async throws {
        try folder.write("99\n", to: FolderLayout.version)
        #expect(try await store.ledgerVersion() == 99)
        for use in [{ _ = try await $0.migrateLedger() }, { _ = try await $0.runs(of: nil, limit: 1) }]
            as [@Sendable (CSVFolder) async throws -> Void]
        {
            let error = try await expectError(.config, "version 99") { try await use(store) }
            #expect(error.message.contains("newer"), "\(error.message)")
        }
    }

    @Test("does not exist in a new folder, and nothing is migrated there")
    func isNotMade() async throws {
        let folder = try TemporaryFolder()
        #expect(
            try await folder.open().migrateLedger() == LedgerMigration(from: nil, to: LedgerVersion.current, runs: 0))
        #expect(try FolderSnapshot(folder.path).files.isEmpty)
    }
}

/// A lock on a file, as another process takes it.
private final class TestLock {
    private let descriptor: Int32

    init(_ path: String) throws {
        descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw ContractViolation("\(path) cannot be locked")
        }
    }

    deinit {
        close(descriptor)
    }
}
