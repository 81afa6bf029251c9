import Foundation
import ProgramRunner
import TestDatabase
import Testing

#if SQLite
import GRDB
#endif

/// Stores that older versions wrote: `Tests/Fixtures/ledger-v1` and `ledger-v2`.
@Suite("batch-score ledger migrate")
struct LedgerMigrationTests {
    @Test(
        "brings an older ledger up to date, once; other commands ask for it before", arguments: OldLedger.allCases
    )
    func migrates(_ ledger: OldLedger) async throws {
        let folder = try await ledger.folder()
        for command in [["runs"], ["runs", "show", ledger.superseded], ["publish", ledger.superseded]] {
            let refused = try await folder.run(command)
            #expect(refused.code == 78, "\(refused.everything)")
            #expect(refused.errors.contains("batch-score ledger migrate"), "\(refused.errors)")
        }
        let migrated = try await folder.run("ledger", "migrate", "--json")
        try #require(migrated.code == 0, "\(migrated.everything)")
        let object = try migrated.object()
        #expect(object["from"] as? Int == ledger.version && object["to"] as? Int == 3)
        #expect(object["runs"] as? Int == ledger.runs)
        let again = try await folder.run("ledger", "migrate")
        #expect(again.output == "the ledger has version 3 already, with \(ledger.runs) runs; nothing was done\n")
    }

    @Test(
        "keeps all runs, with their rejections, and a superseded one can still be published",
        arguments: OldLedger.allCases)
    func history(_ ledger: OldLedger) async throws {
        let folder = try await ledger.folder()
        try await folder.succeed("ledger", "migrate")
        #expect(try await folder.runs().count == ledger.runs)
        let run = try await folder.ledgerRun(ledger.superseded)
        #expect(run["status"] as? String == "superseded")
        if ledger.version == 1 {
            #expect(run["problem"] as? String == "unrecorded version 0")
            let shown = try await folder.run("runs", "show", ledger.superseded)
            #expect(shown.output.contains("rejected: "), "\(shown.output)")
        }
        let published = try await folder.run("publish", ledger.superseded, "--json")
        #expect(try published.status() == "published", "\(published.everything)")
        let other = try await folder.ledgerRun(ledger.published)
        #expect(other["status"] as? String == "superseded")
    }

    @Test("of a store without a ledger does nothing", arguments: StoreKind.allCases)
    func withoutLedger(_ kind: StoreKind) async throws {
        let folder = try Parcels.folder()
        let result = try await folder.run(["ledger", "migrate"] + kind.targetOptions())
        #expect(result.code == 0, "\(result.everything)")
        #expect(result.output == "there is no ledger yet; the first run makes one\n")
    }

    @Test("of a ledger that a run of this version made has nothing to do", arguments: StoreKind.allCases)
    func currentLedger(_ kind: StoreKind) async throws {
        let folder = try await Parcels.trained()
        let target = try await kind.targetOptions()
        try await folder.succeed(["run", "--partition", Parcels.days.scored] + target)
        let result = try await folder.run(["ledger", "migrate"] + target)
        #expect(result.output == "the ledger has version 3 already, with 1 runs; nothing was done\n")
    }
}

/// A store that an older version wrote.
struct OldLedger: CaseIterable, Sendable, CustomTestStringConvertible {
    /// The kind of store.
    let kind: StoreKind
    /// The version of the ledger.
    let version: Int
    /// How many runs its ledger has.
    let runs: Int
    /// A run of 2013-12-24 that was published first.
    let superseded: String
    /// The run of 2013-12-24 that took its place.
    let published: String

    static var allCases: [OldLedger] {
        var all = [
            OldLedger(kind: .csv, version: 1, runs: 4, superseded: "20131224-5a78294a", published: "20131224-fa8bfd76"),
            OldLedger(kind: .csv, version: 2, runs: 3, superseded: "20131224-a3e72fa8", published: "20131224-2e63d79f"),
        ]
        #if SQLite
        all += [
            OldLedger(
                kind: .sqlite, version: 1, runs: 4, superseded: "20131224-fa71aa8d", published: "20131224-60b0fab1"),
            OldLedger(
                kind: .sqlite, version: 2, runs: 3, superseded: "20131224-98dfa687", published: "20131224-0d814ea4"),
        ]
        #endif
        #if PostgreSQL
        all += [
            OldLedger(
                kind: .postgresql, version: 1, runs: 5, superseded: "20131224-2e9d195c", published: "20131224-23139122"),
            OldLedger(
                kind: .postgresql, version: 2, runs: 3, superseded: "20131224-b296d527", published: "20131224-cb17f8f5"),
        ]
        #endif
        return all
    }

    var testDescription: String { "\(kind) of version \(version)" }

    /// A folder with the configuration of a job on a copy of the store.
    func folder() async throws -> WorkFolder {
        let folder = try WorkFolder()
        try folder.write(configuration(store: try await store(in: folder)), to: "job.yaml")
        return folder
    }

    private func store(in folder: WorkFolder) async throws -> String {
        switch kind {
        case .csv:
            try folder.copy("\(fixtures)/csv", as: "store")
            return "csv:store"
        #if SQLite
        case .sqlite:
            let dump = try dump("sqlite.sql").split(separator: "\n", omittingEmptySubsequences: false)
                .filter { !$0.hasPrefix("PRAGMA") && $0 != "BEGIN TRANSACTION;" && $0 != "COMMIT;" }
            try await DatabaseQueue(path: folder / "old.db").write { [sql = dump.joined(separator: "\n")] in
                try $0.execute(sql: sql)
            }
            return "sqlite:old.db"
        #endif
        #if PostgreSQL
        case .postgresql:
            let url = try await TestDatabase.fresh()
            try await TestDatabase.run(dump("postgresql.sql"), in: url)
            return url
        #endif
        }
    }

    private var fixtures: String { "Tests/Fixtures/ledger-v\(version)" }

    private func dump(_ name: String) throws -> String {
        try String(contentsOfFile: "\(Program.project)/\(fixtures)/\(name)", encoding: .utf8)
    }

    private func configuration(store: String) -> String {
        let jobs = ["csv:store": "late-deliveries", "sqlite:old.db": "parcel-delays"]
        let job = (version == 1 ? jobs[store] : nil) ?? "late-parcels"
        let scores = version == 2 || store.hasPrefix("postgresql") ? "parcel_scores" : "scores"
        return """
            job: \(job)
            problem: columns
            source: {store: "\(store)", table: parcels, key: [parcel_id], partition: "day:\(version == 1 ? "day" : "dispatched")"}
            target: {store: "\(store)", scores: \(scores)}

            """
    }
}
