#if SQLite
import Domain
import Foundation
import PortContracts
import SQLite
import Testing
import UseCases

@Suite("The ledger in SQLite")
struct LedgerTests {
    @Test("has every status that a run can have, and no other")
    func statusesAreChecked() async throws {
        let file = try TemporaryFile()
        let store = try file.store()
        _ = try await store.begin(try Sample.request("r1"))
        for status in RunStatus.allCases {
            try file.execute("UPDATE run SET status = '\(status.rawValue)'")
            #expect(try await store.run(try Sample.request("r1").newID)?.status == status)
        }
        #expect(throws: (any Error).self) { try file.execute("UPDATE run SET status = 'done'") }
    }

    @Test(
        "refuses rows that break its rules, whoever writes them",
        arguments: [
            "UPDATE run SET rows_read = rows_read + 1", "UPDATE run SET attempt = 0", "UPDATE run SET chunks = 'many'",
            "INSERT INTO chunk VALUES ('nobody', 0, 0, 0, 0, '', '')", "UPDATE run SET are_probabilities = 2",
            "INSERT INTO audit VALUES ('r1', 0, 'rule', 2, '', '')", "DELETE FROM run",
            "UPDATE run SET status = 'published'",
        ])
    func constraintsHold(_ sql: String) async throws {
        let file = try TemporaryFile()
        let store = try file.store()
        _ = try await store.published(try Sample.request("r1"))
        let claim = try await store.begin(try Sample.request("r2", digit: "b"))
        await store.release(claim)
        #expect(throws: (any Error).self) { try file.execute("PRAGMA foreign_keys = ON; \(sql)") }
    }

    @Test("is refused when a table of its name is not the ledger's, and that table stays as it was")
    func foreignTablesAreRefused() async throws {
        let file = try TemporaryFile()
        try file.execute("CREATE TABLE run (distance REAL)")
        let store = try file.store()
        let message = await expectError(.config) { try await store.open(try Sample.request("r1")) }
        #expect(message.contains("\"run\""))
        await expectError(.config) { try await store.runs(of: nil, limit: 1) }
        #expect(try file.texts("SELECT name FROM sqlite_master") == ["run"])
    }

    @Test("locks a partition under one name, whatever path leads to the file")
    func locksFollowLinks() async throws {
        let file = try TemporaryFile()
        let store = try file.store()
        _ = try await store.begin(try Sample.request("r1"))
        let link = file.path + ".link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file.path)
        let dotted = file.path.replacingOccurrences(of: "/store", with: "/./store")
        for path in [link, dotted] {
            let other = try SQLiteStore(path: path, scores: StoreVariant.standard.scores)
            let message = await expectError(.tryLater) { try await other.open(try Sample.request("r2")) }
            #expect(message.contains("run r1"))
        }
    }

    @Test("ends a claim with the one who holds it")
    func claimsEnd() async throws {
        let file = try TemporaryFile()
        var store: SQLiteStore? = try file.store()
        _ = try await store?.begin(try Sample.request("r1"))
        store = nil
        guard case .resumed(let record, _) = try await file.store().open(try Sample.request("r2")) else {
            Issue.record("the run should have been resumed")
            return
        }
        #expect(record.attempt == 2)
    }

    @Test("recognises published scores also while a run of the partition is at work")
    func publishedScoresAreRecognised() async throws {
        let file = try TemporaryFile()
        let store = try file.store()
        let record = try await store.published(try Sample.request("r1"))
        _ = try await store.begin(try Sample.request("r2", rescore: true))
        #expect(try await file.store().open(try Sample.request("r3")) == .alreadyPublished(record))
        await expectError(.tryLater) { try await file.store().open(try Sample.request("r3", digit: "b")) }
    }

    @Test("refuses a new run under an id that it knows, and keeps the old one")
    func idsAreUnique() async throws {
        let file = try TemporaryFile()
        let store = try file.store()
        let record = try await store.published(try Sample.request("r1"))
        await expectError(.dataRefused) { try await store.open(try Sample.request("r1", digit: "b")) }
        #expect(try await store.runs(of: nil, limit: 9) == [record])
        // The lock of the failed attempt is free again.
        _ = try await file.store().begin(try Sample.request("r2", digit: "b"))
    }
}
#endif
