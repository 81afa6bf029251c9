#if PostgreSQL
import Domain
import PortContracts
import PostgreSQL
import TestDatabase
import Testing
import UseCases

@Suite("A publication in PostgreSQL is read back")
struct VerifiedPublicationTests {
    /// What a table of the user's does with the rows that are inserted.
    struct Target: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let sql: String
        let reason: String
    }

    private static let table = """
        CREATE TABLE scores (dispatched date, parcel_id bigint, score double precision, run_id text, model_name text,
            model_version bigint);
        """

    private static func trigger(_ body: String, _ kind: String) -> String {
        """
        \(table)
        CREATE FUNCTION meddle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \(body) END $$;
        CREATE \(kind) ON scores \(kind.hasPrefix("CONSTRAINT") ? "DEFERRABLE INITIALLY DEFERRED " : "")
            FOR EACH ROW EXECUTE FUNCTION meddle();
        """
    }

    static let targets = [
        Target(
            testDescription: "a trigger that leaves rows out",
            sql: trigger("IF NEW.parcel_id % 3 = 0 THEN RETURN NULL; END IF; RETURN NEW;", "TRIGGER t BEFORE INSERT"),
            reason: "it took 7 of 10 rows"),
        Target(
            testDescription: "a trigger that changes scores",
            sql: trigger("NEW.score := round(NEW.score::numeric, 1); RETURN NEW;", "TRIGGER t BEFORE INSERT"),
            reason: "it changed keys or scores"),
        Target(
            testDescription: "a trigger that names another model",
            sql: trigger("NEW.model_name := 'zz'; RETURN NEW;", "TRIGGER t BEFORE INSERT"),
            reason: "another run or model"),
        Target(
            testDescription: "a trigger that changes one key",
            sql: trigger(
                "IF NEW.parcel_id = 3 THEN NEW.parcel_id := 33; END IF; RETURN NEW;", "TRIGGER t BEFORE INSERT"),
            reason: "it changed keys or scores"),
        Target(
            testDescription: "a trigger that adds rows",
            sql: trigger(
                """
                IF NEW.parcel_id = 3 THEN
                    INSERT INTO scores VALUES (NEW.dispatched, 99, 0.5, NEW.run_id, 'late', 3);
                END IF; RETURN NEW;
                """, "TRIGGER t AFTER INSERT"), reason: "it took 11 of 10 rows"),
        Target(
            testDescription: "a trigger that waits for the end of the transaction",
            sql: trigger(
                "DELETE FROM scores WHERE parcel_id = 5; RETURN NULL;", "CONSTRAINT TRIGGER t AFTER INSERT"),
            reason: "it took 9 of 10 rows"),
        Target(
            testDescription: "a rule that does nothing instead",
            sql: "\(table) CREATE RULE r AS ON INSERT TO scores WHERE NEW.parcel_id > 0 DO INSTEAD NOTHING;",
            reason: "it took 5 of 10 rows"),
        Target(
            testDescription: "a rule that keeps old rows",
            sql: """
                \(table) CREATE RULE r AS ON DELETE TO scores DO INSTEAD NOTHING;
                INSERT INTO scores VALUES ('2013-12-24', 77, 0.5, 'by-hand', 'late', 1);
                """, reason: "it took 11 of 10 rows"),
    ]

    @Test("and rolled back when the table has other rows than were written", arguments: targets)
    func meddlingTables(_ target: Target) async throws {
        let url = try await TestDatabase.fresh()
        try await TestDatabase.run(target.sql, in: url)
        let before = try await TestDatabase.run("SELECT count(*) FROM scores", in: url)
        let store = try Fixture.storeUnderTest(at: url, .standard, .replace)
        let claim = try await store.audited(try store.request("r1"))
        let error = await #expect(throws: BatchError.self) {
            try await store.publisher.publish(claim, at: Sample.time(1))
        }
        #expect(error?.code == .dataRefused)
        #expect(error?.message.contains(target.reason) == true, "\(error?.message ?? "")")
        #expect(error?.message.contains("public.scores") == true)
        #expect(try await store.history.run(claim.run)?.status == .audited)
        #expect(try await TestDatabase.run("SELECT count(*) FROM scores", in: url) == before)
        #expect(try await store.staging.profile(of: claim.run, range: 0...1).rows == 10)
    }

    @Test(
        "Staged rows that somebody changed after the audit are not published", arguments: PublishStrategy.allCases,
        [
            "UPDATE batch_score.run_r1 SET score = 0.999 WHERE parcel_id = 4",
            "UPDATE batch_score.run_r1 SET score = 'NaN' WHERE parcel_id = 4",
            "UPDATE batch_score.run_r1 SET parcel_id = 404 WHERE parcel_id = 4",
            "DELETE FROM batch_score.run_r1 WHERE parcel_id = 4",
            "INSERT INTO batch_score.run_r1 (parcel_id, score) VALUES (404, 0.5)",
        ])
    func tampered(_ strategy: PublishStrategy, _ sql: String) async throws {
        let url = try await TestDatabase.fresh()
        let store = try Fixture.storeUnderTest(at: url, .standard, strategy)
        let old = try await store.published(try store.request("r0", digit: "b")) { _ in 0.25 }
        let claim = try await store.audited(try store.request("r1", second: 1))
        try await TestDatabase.run(sql, in: url)
        let error = await #expect(throws: BatchError.self) {
            try await store.publisher.publish(claim, at: Sample.time(1))
        }
        #expect(error?.code == .dataRefused)
        #expect(error?.message.contains("staged rows") == true, "\(error?.message ?? "")")
        #expect(try await store.publishedValues() == Array(repeating: 0.25, count: 10))
        #expect(try await store.history.run(old.id)?.status == .published)
    }

    @Test(
        "A table whose columns cannot hold each value is refused before the first row, and the columns are named",
        arguments: [
            ("score", "real"), ("score", "numeric(3,1)"), ("score", "numeric"), ("parcel_id", "smallint"),
            ("score", "integer"),
        ])
    func narrowColumns(_ column: String, _ type: String) async throws {
        try await expectRefusal(of: "ALTER \(column) TYPE \(type)", saying: "\"\(column)\" is \(type)")
    }

    private func expectRefusal(of change: String, saying words: String) async throws {
        let url = try await TestDatabase.fresh()
        try await TestDatabase.run("\(Self.table) ALTER TABLE scores \(change)", in: url)
        let store = try Fixture.storeUnderTest(at: url, .standard, .replace)
        let request = try store.request("r1")
        let error = await #expect(throws: BatchError.self) { try await store.begin(request) }
        #expect(error?.code == .config)
        #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
        #expect(try await store.history.run(request.newID) == nil)
    }

    @Test(
        "A table with a column of its own that must have a value is refused before the first row; with a default it is not"
    )
    func requiredColumn() async throws {
        let url = try await TestDatabase.fresh()
        try await TestDatabase.run("\(Self.table) ALTER TABLE scores ADD region text NOT NULL", in: url)
        let store = try Fixture.storeUnderTest(at: url, .standard, .replace)
        let error = await #expect(throws: BatchError.self) { try await store.begin(try store.request("r1")) }
        #expect(error?.code == .config)
        #expect(error?.message.contains("\"region\" must have a value") == true, "\(error?.message ?? "")")
        try await TestDatabase.run("ALTER TABLE scores ALTER region SET DEFAULT 'north'", in: url)
        _ = try await store.published(try store.request("r2"))
        #expect(try await store.publishedValues().count == 10)
    }

    @Test(
        "A table whose column the database generates is refused before the first row",
        arguments: [
            "DROP score, ADD score float8 GENERATED ALWAYS AS (0.5) STORED",
            "ALTER parcel_id SET NOT NULL, ALTER parcel_id ADD GENERATED ALWAYS AS IDENTITY",
        ])
    func generatedColumn(_ change: String) async throws {
        try await expectRefusal(of: change, saying: "is generated by the database")
    }

    @Test("Keys that are too large for their column are refused by name, and nothing is published")
    func largeKeys() async throws {
        let url = try await TestDatabase.fresh()
        try await TestDatabase.run("\(Self.table) ALTER TABLE scores ALTER parcel_id TYPE integer", in: url)
        let store = try Fixture.storeUnderTest(at: url, .standard, .replace)
        _ = try await store.published(try store.request("r0", digit: "b")) { _ in 0.25 }
        let (_, claim) = try await store.begin(try store.request("r1", second: 1))
        let chunk = store.chunk(0, 1...1).with(keys: .integers([3_000_000_000]))
        _ = try await store.staging.append(chunk, to: claim, at: Sample.time(1))
        for status in [RunStatus.staged, .audited] {
            _ = try await store.ledger.advance(claim, by: RunChange(to: status, at: Sample.time(1)))
        }
        let error = await #expect(throws: BatchError.self) {
            try await store.publisher.publish(claim, at: Sample.time(2))
        }
        #expect(error?.code == .config)
        #expect(error?.message.contains("\"parcel_id\" (integer)") == true, "\(error?.message ?? "")")
        #expect(try await store.publishedValues() == Array(repeating: 0.25, count: 10))
    }

    @Test("A default partition that has rows of the partition is named")
    func defaultPartition() async throws {
        let url = try await TestDatabase.fresh()
        let store = try Fixture.storeUnderTest(at: url)
        _ = try await store.published(try store.request("r0", partition: store.otherPartition)) { _ in 0.25 }
        try await TestDatabase.run(
            """
            CREATE TABLE rest PARTITION OF scores DEFAULT;
            INSERT INTO scores VALUES ('2013-12-24', 7, 0.5, 'by-hand', 'late', 1)
            """, in: url)
        let claim = try await store.audited(try store.request("r1"))
        let error = await #expect(throws: BatchError.self) {
            try await store.publisher.publish(claim, at: Sample.time(1))
        }
        #expect(error?.code == .dataRefused)
        #expect(error?.message.contains("default partition") == true, "\(error?.message ?? "")")
    }
}
#endif
