import Foundation
import ProgramRunner
import TestDatabase
import Testing

#if SQLite
import GRDB
#endif

/// Stores that version 0.1.0 wrote: `Tests/Fixtures/ledger-v1`.
@Suite("batch-score ledger migrate")
struct LedgerMigrationTests {
    @Test(
        "brings a ledger of version 1 up to date, once; other commands ask for it before", arguments: OldLedger.allCases
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
        #expect(object["from"] as? Int == 1 && object["to"] as? Int == 2)
        #expect(object["runs"] as? Int == ledger.runs)
        let again = try await folder.run("ledger", "migrate")
        #expect(again.output == "the ledger has version 2 already, with \(ledger.runs) runs; nothing was done\n")
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
        #expect(run["problem"] as? String == "unrecorded version 0")
        let shown = try await folder.run("runs", "show", ledger.superseded)
        #expect(shown.output.contains("rejected: "), "\(shown.output)")
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
        #expect(result.output == "the ledger has version 2 already, with 1 runs; nothing was done\n")
    }
}

/// A store that version 0.1.0 wrote.
enum OldLedger: CaseIterable {
    case csv
    #if SQLite
    case sqlite
    #endif
    #if PostgreSQL
    case postgresql
    #endif

    /// How many runs its ledger has.
    var runs: Int {
        switch self {
        case .csv: 4
        #if SQLite
        case .sqlite: 4
        #endif
        #if PostgreSQL
        case .postgresql: 5
        #endif
        }
    }

    /// A run of 2013-12-24 that was published first.
    var superseded: String {
        switch self {
        case .csv: "20131224-5a78294a"
        #if SQLite
        case .sqlite: "20131224-fa71aa8d"
        #endif
        #if PostgreSQL
        case .postgresql: "20131224-2e9d195c"
        #endif
        }
    }

    /// The run of 2013-12-24 that took its place.
    var published: String {
        switch self {
        case .csv: "20131224-fa8bfd76"
        #if SQLite
        case .sqlite: "20131224-60b0fab1"
        #endif
        #if PostgreSQL
        case .postgresql: "20131224-23139122"
        #endif
        }
    }

    /// A folder with the configuration of a job on a copy of the store.
    func folder() async throws -> WorkFolder {
        let folder = try WorkFolder()
        switch self {
        case .csv:
            try folder.copy("Tests/Fixtures/ledger-v1/csv", as: "store")
            try folder.write(Self.configuration(job: "late-deliveries", store: "csv:store"), to: "job.yaml")
        #if SQLite
        case .sqlite:
            let dump = try Self.dump("sqlite.sql").split(separator: "\n", omittingEmptySubsequences: false)
                .filter { !$0.hasPrefix("PRAGMA") && $0 != "BEGIN TRANSACTION;" && $0 != "COMMIT;" }
            try await DatabaseQueue(path: folder / "v1.db").write { [sql = dump.joined(separator: "\n")] in
                try $0.execute(sql: sql)
            }
            try folder.write(Self.configuration(job: "parcel-delays", store: "sqlite:v1.db"), to: "job.yaml")
        #endif
        #if PostgreSQL
        case .postgresql:
            let url = try await TestDatabase.fresh()
            try await TestDatabase.run(Self.dump("postgresql.sql"), in: url)
            try folder.write(
                Self.configuration(job: "late-parcels", store: url, scores: "parcel_scores"), to: "job.yaml")
        #endif
        }
        return folder
    }

    private static func dump(_ name: String) throws -> String {
        try String(contentsOfFile: "\(Program.project)/Tests/Fixtures/ledger-v1/\(name)", encoding: .utf8)
    }

    private static func configuration(job: String, store: String, scores: String = "scores") -> String {
        """
        job: \(job)
        problem: columns
        source: {store: "\(store)", table: parcels, key: [parcel_id], partition: "day:day"}
        target: {store: "\(store)", scores: \(scores)}

        """
    }
}
