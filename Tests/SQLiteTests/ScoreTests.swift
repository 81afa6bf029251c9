import Domain
import PortContracts
import SQLite
import Testing
import UseCases

@Suite("Scores in SQLite")
struct ScoreTests {
    @Test("are null where they are NaN, and the audit counts them as missing")
    func missingScores() async throws {
        let file = try TemporaryFile()
        let store = try file.store()
        let claim = try await store.begin(try Sample.request("r1"))
        let chunk = try Sample.chunk(0, keys: 1...4) { $0 < 3 ? .nan : 0.5 }
        _ = try await store.append(chunk, to: claim, at: Sample.time())
        #expect(try file.number("SELECT count(*) FROM scores_staging WHERE score IS NULL") == 2)
        #expect(try await store.profile(of: claim.run, range: 0...1).missing == 2)
    }

    @Test("that are not finite cannot be published, and nothing has changed", arguments: [Double.infinity, .nan])
    func onlyFiniteScores(_ value: Double) async throws {
        let file = try TemporaryFile()
        let store = try file.store()
        let first = try await store.published(try Sample.request("r1"))
        let claim = try await store.audited(try Sample.request("r2", digit: "b"), value: value)
        await expectError(.dataRefused) { try await store.publish(claim, at: Sample.time(1)) }
        #expect(try await store.publishedValues() == [0.5, 0.5, 0.5])
        #expect(try await store.run(first.id) == first)
        #expect(try await store.run(claim.run)?.status == .audited)
    }

    @Test("do not take the place of rows that the job did not publish")
    func otherRowsStay() async throws {
        let file = try TemporaryFile()
        let store = try file.store()
        let claim = try await store.audited(try Sample.request("r1"))
        try file.execute("INSERT INTO scores VALUES ('2013-12-24', 77, 0.1, 'by-hand', 'm', 1)")
        let message = await expectError(.dataRefused) { try await store.publish(claim, at: Sample.time()) }
        #expect(message.contains("1 rows of partition 2013-12-24"))
        #expect(try await store.publishedValues() == [0.1])
        #expect(try await store.run(claim.run)?.status == .audited)
    }

    @Test("of two jobs need two tables")
    func jobsDoNotMix() async throws {
        let file = try TemporaryFile()
        let store = try file.store()
        _ = try await store.published(try Sample.request("r1", job: "one"), value: 0.25)
        let claim = try await store.audited(try Sample.request("r2", job: "two"))
        await expectError(.dataRefused) { try await store.publish(claim, at: Sample.time()) }
        #expect(try await store.publishedValues() == [0.25, 0.25, 0.25])
    }

    @Test("lie once in the file: staged ones move when they are published, replaced ones move back")
    func rowsMove() async throws {
        let file = try TemporaryFile()
        let store = try file.store()
        let staged = "SELECT count(*) FROM scores_staging"
        _ = try await store.published(try Sample.request("r1"))
        #expect(try file.number(staged) == 0)
        _ = try await store.published(try Sample.request("r2", digit: "b", second: 1))
        #expect(try file.texts("SELECT DISTINCT run_id FROM scores_staging") == ["r1"])
        _ = try await store.published(try Sample.request("r3", digit: "c", second: 2))
        #expect(try file.texts("SELECT DISTINCT run_id FROM scores_staging") == ["r2"])
        #expect(try file.number(staged) == 3)
    }

    @Test("are written down as published each time that they are")
    func publicationsAreListed() async throws {
        let file = try TemporaryFile()
        let store = try file.store()
        let first = try await store.published(try Sample.request("r1"))
        _ = try await store.published(try Sample.request("r2", digit: "b", second: 1))
        let (_, claim) = try await store.claim(first.id, at: Sample.time(2))
        _ = try await store.publish(claim, at: Sample.time(3))
        #expect(try file.texts("SELECT run_id FROM publication ORDER BY rowid") == ["r1", "r2", "r1"])
        #expect(try file.number("SELECT sum(rows) FROM publication") == 9)
    }

    @Test("of a run that was changed by hand between audit and publication are refused")
    func changedRowsAreRefused() async throws {
        let file = try TemporaryFile()
        let store = try file.store()
        let claim = try await store.audited(try Sample.request("r1"))
        try file.execute("DELETE FROM scores_staging WHERE flight_id = 2")
        let message = await expectError(.dataRefused) { try await store.publish(claim, at: Sample.time()) }
        #expect(message.contains("has 2 rows"))
        #expect(message.contains("the ledger says 3"))
    }
}
