import Domain
@testable import PortContracts
@testable import PostgreSQL
import Tabular
import TestDatabase
import Testing
import UseCases

@Suite("Publishing in PostgreSQL")
struct PublishingTests {
    private static func stores(
        _ strategy: PublishStrategy = .attach
    ) async throws -> (url: String, store: StoreUnderTest) {
        let url = try await TestDatabase.fresh()
        let store = try Fixture.store(at: url, strategy)
        return (url, StoreUnderTest(store) { throw LawBroken("not used") })
    }

    @Test("A first publication of a day waits for no reader; a second one gives up, and its scores stay staged")
    func readers() async throws {
        let url = try await TestDatabase.fresh()
        let store = StoreUnderTest(try Fixture.store(at: url, lock: .milliseconds(300))) { throw LawBroken("not used") }
        let tomorrow = Partition(day: Sample.partition.day.advanced(by: 1))
        _ = try await store.published(try Sample.request("r0", partition: tomorrow))
        let reader = try Fixture.connection(to: url)
        try reader.execute("BEGIN")
        try reader.execute("SELECT count(*) FROM public.scores")
        _ = try await store.published(try Sample.request("r1"))
        #expect(try reader.execute("SELECT count(*) FROM public.scores") == [["20"]])

        let claim = try await store.audited(try Sample.request("r2", digit: "b", second: 1)) { _ in 0.5 }
        let error = await #expect(throws: BatchError.self) {
            try await store.publisher.publish(claim, at: Sample.time(2))
        }
        #expect(error?.code == .tryLater)
        #expect(try await store.publishedValues() == (1...10).map { Double($0) / 100 })
        try reader.execute("COMMIT")
        #expect(try await store.publisher.publish(claim, at: Sample.time(3)).status == .published)
        #expect(try await store.publishedValues() == Array(repeating: 0.5, count: 10))
    }

    @Test("Publishing into somebody's table changes the day's rows and nothing else")
    func replace() async throws {
        let (url, store) = try await Self.stores(.replace)
        try await TestDatabase.run(
            """
            CREATE TABLE scores (
                model_version integer, note text, score float8, day date, flight_id integer, run_id varchar(50),
                model_name varchar(50), scored_at timestamptz DEFAULT now());
            INSERT INTO scores VALUES (1, 'mine', 0.5, '2013-12-24', 1, 'old', 'late'),
                (1, 'mine', 0.5, '2013-12-25', 1, 'old', 'late');
            """, in: url)
        _ = try await store.published(try Sample.request("r1"))
        _ = try await store.published(try Sample.request("r2", digit: "b", second: 1)) { _ in 0.5 }
        let rows = try await TestDatabase.run(
            "SELECT day, run_id, count(*), count(note) FROM scores GROUP BY 1, 2 ORDER BY 1, 2", in: url)
        #expect(rows == "2013-12-24|r2|10|0\n2013-12-25|old|1|1")
        let kept = "SELECT string_agg(relname, ',') FROM pg_class WHERE relkind = 'r' AND relname LIKE 'run\\_%'"
        #expect(try await TestDatabase.run(kept, in: url) == "run_r1")
    }

    @Test("Rows that another job published are not replaced")
    func otherJob() async throws {
        let store = try await Fixture.storeUnderTest(.replace)
        _ = try await store.published(try Sample.request("r1")) { _ in 0.25 }
        let claim = try await store.audited(try Sample.request("r2", job: "another-job", second: 1))
        let error = try await expectError(.dataRefused, "publishing over another job's rows") {
            try await store.publisher.publish(claim, at: Sample.time(2))
        }
        #expect(error.message.contains("late-arrivals"))
        #expect(try await store.publishedValues() == Array(repeating: 0.25, count: 10))
    }

    @Test("A table that cannot take a partition is refused, with the strategy that could do it")
    func notPartitioned() async throws {
        let (url, store) = try await Self.stores()
        let columns = "day date, flight_id bigint, score float8, run_id text, model_name text, model_version bigint"
        try await TestDatabase.run("CREATE TABLE scores (\(columns)) PARTITION BY RANGE (day)", in: url)
        let claim = try await store.audited(try Sample.request("r1"))
        let error = await #expect(throws: BatchError.self) {
            try await store.publisher.publish(claim, at: Sample.time(2))
        }
        #expect(error?.code == .config)
        #expect(error?.message.contains("publish with the strategy replace") == true)
        #expect(try await store.history.run(claim.run)?.status == .audited)
    }

    @Test("Duplicate keys that got past the audit are refused")
    func duplicateKeys() async throws {
        let (_, store) = try await Self.stores()
        let (_, claim) = try await store.begin(try Sample.request("r1"))
        var chunk = try Sample.chunk(0, keys: 1...3)
        chunk.scores[2].flight = try Sample.id(1)
        _ = try await store.staging.append(chunk, to: claim, at: Sample.time())
        for status in [RunStatus.staged, .audited] {
            _ = try await store.ledger.advance(claim, by: RunChange(to: status, at: Sample.time()))
        }
        let error = await #expect(throws: BatchError.self) {
            try await store.publisher.publish(claim, at: Sample.time(2))
        }
        #expect(error?.code == .dataRefused)
        #expect(try await store.history.run(claim.run)?.status == .audited)
    }

    @Test("Two transactions in each other's way are tried again, three times in all", arguments: [2, 3])
    func retries(_ failures: Int) async throws {
        let (url, store) = try await Self.stores()
        let claim = try await store.audited(try Sample.request("r1"))
        try await TestDatabase.run(
            """
            CREATE SEQUENCE tries;
            CREATE FUNCTION conflict() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                IF nextval('public.tries') <= \(failures) THEN
                    RAISE EXCEPTION 'conflict' USING ERRCODE = '40001';
                END IF;
                RETURN NEW;
            END $$;
            CREATE TRIGGER conflict BEFORE INSERT ON batch_score.publication
                FOR EACH ROW EXECUTE FUNCTION conflict();
            """, in: url)
        if failures == 2 {
            #expect(try await store.publisher.publish(claim, at: Sample.time(2)).status == .published)
        } else {
            let error = await #expect(throws: BatchError.self) {
                try await store.publisher.publish(claim, at: Sample.time(2))
            }
            #expect(error?.code == .tryLater)
            #expect(try await store.history.run(claim.run)?.status == .audited)
        }
        #expect(try await TestDatabase.run("SELECT last_value FROM tries", in: url) == "3")
    }

    @Test("When the connection breaks in the commit, the ledger is asked: it did not happen, and can be done again")
    func lostCommit() async throws {
        let (url, store) = try await Self.stores()
        let claim = try await store.audited(try Sample.request("r1"))
        try await TestDatabase.run(
            """
            CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                PERFORM pg_terminate_backend(pg_backend_pid());
                RETURN NEW;
            END $$;
            CREATE CONSTRAINT TRIGGER die AFTER INSERT ON batch_score.publication
                DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION die();
            """, in: url)
        let error = await #expect(throws: BatchError.self) {
            try await store.publisher.publish(claim, at: Sample.time(2))
        }
        #expect(error?.code == .unavailable)
        #expect(try await store.publishedValues() == [])
        try await TestDatabase.run("DROP TRIGGER die ON batch_score.publication", in: url)
        #expect(try await store.publisher.publish(claim, at: Sample.time(3)).status == .published)
        #expect(try await store.publishedValues().count == 10)
        #expect(try await TestDatabase.run("SELECT count(*) FROM batch_score.publication", in: url) == "1")
    }

    @Test("Names that are commands are names", arguments: PublishStrategy.allCases)
    func hostileNames(_ strategy: PublishStrategy) async throws {
        let url = try await TestDatabase.fresh()
        try await TestDatabase.run(#"CREATE SCHEMA "a""b; drop""#, in: url)
        let tables = TableNames(
            flights: #"a"b; drop.f'; DROP SCHEMA public; --"#, outcomes: #"a"b; drop.o"; --"#, scores: #"a"b; drop.s)"#)
        let store = try PostgreSQLStore(
            url: url, tables: tables, mapping: FlightMapping(columns: ["day": #"d"; DROP TABLE x"#]),
            strategy: strategy,
            schema: #"l"edger'; DROP SCHEMA public"#, timeouts: Fixture.timeouts)
        let subject = StoreUnderTest(store) { throw LawBroken("not used") }
        try await subject.collect(try Sample.flights(5))
        try await subject.collect([FlightOutcome(flight: try Sample.id(1), arrivalDelay: nil)])
        #expect(try await subject.read(.partition(Sample.partition), chunkRows: 2).flatMap(\.flights).count == 5)
        #expect(try await store.rowCount(of: .partition(Sample.partition)) == 5)
        _ = try await subject.published(try Sample.request("r1"))
        _ = try await subject.published(try Sample.request("r2", digit: "b", second: 1)) { _ in 0.5 }
        #expect(try await subject.publishedValues() == Array(repeating: 0.5, count: 10))
        #expect(try await TestDatabase.run("SELECT to_regnamespace('public')", in: url) == "public")
    }
}
