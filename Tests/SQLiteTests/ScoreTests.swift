#if SQLite
import Domain
import PortContracts
import SQLite
import Tabular
import Testing
import UseCases

@Suite("Scores in SQLite")
struct ScoreTests {
    @Test("are null where they are NaN, and the audit counts them as missing")
    func missingScores() async throws {
        let file = try TemporaryFile()
        let store = try file.store()
        let claim = try await store.begin(try Sample.request("r1"))
        let chunk = Sample.chunk(0, 1...4) { $0 < 3 ? .nan : 0.5 }
        _ = try await store.append(chunk, to: claim, at: Sample.time())
        #expect(try file.number("SELECT count(*) FROM scores_staging WHERE score IS NULL") == 2)
        #expect(try await store.profile(of: claim.run, range: 0...1).outputs[0].missing == 2)
    }

    @Test("that are infinite cannot be published, and nothing has changed")
    func onlyFiniteScores() async throws {
        let file = try TemporaryFile()
        let store = try file.store()
        let first = try await store.published(try Sample.request("r1"))
        let claim = try await store.audited(try Sample.request("r2", digit: "b"), value: .infinity)
        await expectError(.dataRefused) { try await store.publish(claim, at: Sample.time(1)) }
        #expect(try await store.publishedValues() == [0.5, 0.5, 0.5])
        #expect(try await store.run(first.id) == first)
        #expect(try await store.run(claim.run)?.status == .audited)
    }

    @Test("do not take the place of rows that the job did not publish")
    func otherRowsStay() async throws {
        let file = try TemporaryFile()
        let store = try file.store()
        _ = try await store.published(try Sample.request("r0", partition: try someDay()))
        let claim = try await store.audited(try Sample.request("r1"))
        try file.execute("INSERT INTO scores VALUES ('2013-12-24', 77, 0.1, 'by-hand', 'm', 1)")
        let message = await expectError(.dataRefused) { try await store.publish(claim, at: Sample.time()) }
        #expect(message.contains("1 rows of partition 2013-12-24"))
        #expect(try await store.publishedValues() == [0.1])
        #expect(try await store.run(claim.run)?.status == .audited)
    }

    private func someDay() throws -> Partition { StoreVariant.standard.partitions[1] }

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

    @Test("are recorded as published each time that they are")
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
        try file.execute("DELETE FROM scores_staging WHERE parcel_id = (SELECT max(parcel_id) FROM scores_staging)")
        let message = await expectError(.dataRefused) { try await store.publish(claim, at: Sample.time()) }
        #expect(message.contains("has 2 staged rows"))
        #expect(message.contains("the ledger says 3"))
    }

    @Test("of other outputs than those of the published table are refused before the first row, by name")
    func otherOutputsAreRefused() async throws {
        let file = try TemporaryFile()
        let store = try file.store()
        _ = try await store.published(try Sample.request("r1"))
        let request = try Sample.request("r2", outputs: try Sample.classes())
        let message = await expectError(.config) { try await store.open(request) }
        for name in ["\"scores\"", "\"early\"", "\"on_time\"", "\"late\"", "\"score\" is not one"] {
            #expect(message.contains(name), "\(message)")
        }
        #expect(try await store.publishedValues() == [0.5, 0.5, 0.5])
        #expect(try await store.runs(of: nil, limit: 9).count == 1)
    }

    @Test("of other outputs than those that other runs have staged are refused, and take over an empty staging table")
    func stagingTablesChange() async throws {
        let file = try TemporaryFile()
        let store = try file.store()
        let claim = try await store.begin(try Sample.request("r1"))
        _ = try await store.append(Sample.chunk(0, 1...3), to: claim, at: Sample.time())
        let request = try Sample.request("r2", partition: try someDay(), outputs: try Sample.classes())
        let message = await expectError(.config) { try await store.open(request) }
        #expect(message.contains("\"scores_staging\""))
        try await store.discard(claim.run)
        _ = try await store.published(request, value: 0.25)
        let scores = try await store.scores(of: try someDay(), order: .byKey, limit: 1)
        #expect(scores.map(\.outputs) == [[0.25, 0.375, 0.375]])
    }

    @Test("go into a published table that somebody created, whose other columns stay")
    func ownTablesAreFilled() async throws {
        let file = try TemporaryFile()
        try file.execute(
            """
            CREATE TABLE scores (note TEXT DEFAULT 'mine', parcel_id BIGINT, dispatched DATE, score DOUBLE,
                run_id VARCHAR(40), model_name TEXT, model_version INT);
            """)
        let store = try file.store()
        _ = try await store.published(try Sample.request("r1"))
        _ = try await store.published(try Sample.request("r2", digit: "b", second: 1), value: 0.75)
        #expect(try await store.publishedValues() == [0.75, 0.75, 0.75])
        #expect(try file.texts("SELECT DISTINCT note FROM scores") == ["mine"])
    }
}
#endif
