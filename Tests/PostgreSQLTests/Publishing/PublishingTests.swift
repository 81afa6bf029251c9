#if PostgreSQL
import Domain
import PortContracts
@testable import PostgreSQL
import Tabular
import TestDatabase
import Testing
import UseCases

@Suite("Publishing in PostgreSQL")
struct PublishingTests {
    private static func store(
        _ strategy: PublishStrategy = .attach
    ) async throws -> (url: String, store: StoreUnderTest) {
        let url = try await TestDatabase.fresh()
        return (url, try Fixture.storeUnderTest(at: url, .standard, strategy))
    }

    @Test("A first publication of a day waits for no reader; a second one gives up, and its scores stay staged")
    func readers() async throws {
        let url = try await TestDatabase.fresh()
        let store = try Fixture.storeUnderTest(at: url, lock: .milliseconds(300))
        _ = try await store.published(try store.request("r0", partition: store.otherPartition))
        let reader = try Fixture.connection(to: url)
        try reader.execute("BEGIN")
        try reader.execute("SELECT count(*) FROM public.scores")
        _ = try await store.published(try store.request("r1"))
        #expect(try reader.execute("SELECT count(*) FROM public.scores") == [["20"]])

        let claim = try await store.audited(try store.request("r2", digit: "b", second: 1)) { _ in 0.5 }
        let error = await #expect(throws: BatchError.self) {
            try await store.publisher.publish(claim, at: Sample.time(2))
        }
        #expect(error?.code == .tryLater)
        #expect(try await store.publishedValues() == (1...10).map(Sample.value))
        try reader.execute("COMMIT")
        #expect(try await store.publisher.publish(claim, at: Sample.time(3)).status == .published)
        #expect(try await store.publishedValues() == Array(repeating: 0.5, count: 10))
    }

    @Test(
        "Attaching copies no row, in any scheme: the staged table's file is the partition's",
        .serialized, arguments: StoreVariant.all)
    func attaches(_ variant: StoreVariant) async throws {
        let url = try await TestDatabase.fresh()
        let store = try Fixture.storeUnderTest(at: url, variant)
        let claim = try await store.audited(try store.request("r1"))
        let file = "SELECT pg_relation_filenode('batch_score.run_r1')"
        let staged = try await TestDatabase.run(file, in: url)
        _ = try await store.publisher.publish(claim, at: Sample.time(1))
        await store.ledger.release(claim)
        #expect(try await TestDatabase.run(file, in: url) == staged)
        let parents =
            "SELECT inhrelid::regclass || ' ' || inhparent::regclass FROM pg_inherits WHERE inhparent = 'scores'::regclass"
        #expect(try await TestDatabase.run(parents, in: url) == "batch_score.run_r1 scores")
        _ = try await store.published(try store.request("r2", digit: "b", second: 2)) { _ in 0.5 }
        #expect(try await TestDatabase.run(file, in: url) == staged)
        #expect(try await TestDatabase.run(parents, in: url) == "batch_score.run_r2 scores")
    }

    /// The server says so only in a message for developers; the program drops those.
    @Test(
        "Attaching reads no row, in any scheme: the staged table's check implies the partition",
        .serialized, arguments: StoreVariant.all)
    func readsNoRow(_ variant: StoreVariant) async throws {
        let url = try await TestDatabase.fresh()
        let store = try Fixture.storeUnderTest(at: url, variant)
        let record = try await store.published(try store.request("r1"))
        let value = try variant.scores.listValue(of: record)
        try await TestDatabase.run("ALTER TABLE scores DETACH PARTITION batch_score.run_r1", in: url)
        let scans = "SELECT coalesce(seq_scan, 0) FROM pg_stat_xact_user_tables WHERE relname = 'run_r1'"
        let scanned = try await TestDatabase.run(
            """
            BEGIN;
            ALTER TABLE scores ATTACH PARTITION batch_score.run_r1 FOR VALUES IN (\(value));
            \(scans);
            ALTER TABLE scores DETACH PARTITION batch_score.run_r1;
            ALTER TABLE batch_score.run_r1 DROP CONSTRAINT \(try await Self.checkName(url));
            ALTER TABLE scores ATTACH PARTITION batch_score.run_r1 FOR VALUES IN (\(value));
            \(scans);
            ROLLBACK;
            """, in: url)
        #expect(scanned == "0\n1")
    }

    private static func checkName(_ url: String) async throws -> String {
        try await TestDatabase.run(
            "SELECT quote_ident(conname) FROM pg_constraint WHERE conrelid = 'batch_score.run_r1'::regclass AND contype = 'c'",
            in: url)
    }

    @Test("Publishing into somebody's table changes the day's rows and nothing else")
    func replace() async throws {
        let (url, store) = try await Self.store(.replace)
        try await TestDatabase.run(
            """
            CREATE TABLE scores (
                model_version integer, note text, score float8, dispatched date, parcel_id integer, run_id varchar(50),
                model_name varchar(50), scored_at timestamptz DEFAULT now());
            INSERT INTO scores VALUES (1, 'mine', 0.5, '2013-12-24', 1, 'old', 'late'),
                (1, 'mine', 0.5, '2013-12-25', 1, 'old', 'late');
            """, in: url)
        _ = try await store.published(try store.request("r1"))
        _ = try await store.published(try store.request("r2", digit: "b", second: 1)) { _ in 0.5 }
        let rows = try await TestDatabase.run(
            "SELECT dispatched, run_id, count(*), count(note) FROM scores GROUP BY 1, 2 ORDER BY 1, 2", in: url)
        #expect(rows == "2013-12-24|r2|10|0\n2013-12-25|old|1|1")
        let kept = "SELECT string_agg(relname, ',') FROM pg_class WHERE relkind = 'r' AND relname LIKE 'run\\_%'"
        #expect(try await TestDatabase.run(kept, in: url) == "run_r1")
    }

    @Test("Somebody's table may have keys and partitions of other types that hold them")
    func replaceTypes() async throws {
        let url = try await TestDatabase.fresh()
        let source = try TableSpecification(
            name: "parcels", columns: [ColumnSpecification("token", .text), ColumnSpecification("service", .text)],
            key: ["token"], partitions: .value(column: "service"))
        let store = try PostgreSQLStore(
            url: url, scores: try ScoreTable(name: "scores", for: source), strategy: .replace,
            timeouts: Fixture.timeouts)
        try await TestDatabase.run(
            """
            CREATE TYPE service AS ENUM ('standard', 'express');
            CREATE TABLE scores (
                token uuid, service service, score float8, run_id text, model_name text, model_version int)
            """, in: url)
        let key = "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"
        let express = try #require(Partition(label: "express"))
        for (number, digit) in "ab".enumerated() {
            let request = try Sample.request(
                "r\(number)", partition: express, target: store.target, digit: digit, second: Int64(number))
            guard case .opened(_, let claim) = try await store.open(request) else { continue }
            let chunk = ScoredChunk(
                index: 0, keys: .texts(KeyTexts([key])), outputs: [[Double(number)]], rejections: [],
                position: KeyPosition(key: .text(key), rows: 1).sourcePosition)
            _ = try await store.append(chunk, to: claim, at: Sample.time())
            for status in [RunStatus.staged, .audited] {
                _ = try await store.advance(claim, by: RunChange(to: status, at: Sample.time()))
            }
            _ = try await store.publish(claim, at: Sample.time(Int64(number)))
            await store.release(claim)
        }
        let rows = try await store.scores(of: express, order: .byKey, limit: nil)
        #expect(rows.map(\.key) == [.text(key)])
        #expect(rows.map(\.outputs) == [[1]])
        #expect(try await TestDatabase.run("SELECT count(*) FROM batch_score.run_r0", in: url) == "1")
    }

    @Test(
        "Rows that another job published are not replaced, in any scheme", .serialized, arguments: StoreVariant.all,
        PublishStrategy.allCases)
    func otherJob(_ variant: StoreVariant, _ strategy: PublishStrategy) async throws {
        let store = try await Fixture.storeUnderTest(variant, strategy)
        _ = try await store.published(try store.request("r1")) { _ in 0.25 }
        let claim = try await store.audited(try store.request("r2", job: "another-job", second: 1))
        let error = await #expect(throws: BatchError.self) {
            try await store.publisher.publish(claim, at: Sample.time(2))
        }
        #expect(error?.code == .dataRefused || error?.code == .config)
        #expect(strategy == .attach || error?.message.contains("late-parcels") == true)
        #expect(try await store.publishedValues() == Array(repeating: 0.25, count: 10))
    }

    @Test("A table that is scored as a whole keeps rows that no run published")
    func foreignRows() async throws {
        let url = try await TestDatabase.fresh()
        let variant = try #require(StoreVariant.all.first { $0.table.partitions == .whole && $0.table.keys.count == 1 })
        let store = try Fixture.storeUnderTest(at: url, variant, .replace)
        _ = try await store.published(try store.request("r1")) { _ in 0.25 }
        try await TestDatabase.run("INSERT INTO scores VALUES (99, 0.5, 'by-hand', 'late', 1)", in: url)
        let claim = try await store.audited(try store.request("r2", digit: "b", second: 1))
        let error = await #expect(throws: BatchError.self) {
            try await store.publisher.publish(claim, at: Sample.time(2))
        }
        #expect(error?.code == .dataRefused)
        #expect(error?.message.contains("no run of the ledger") == true)
        try await TestDatabase.run("DELETE FROM scores WHERE run_id = 'by-hand'", in: url)
        #expect(try await store.publisher.publish(claim, at: Sample.time(3)).status == .published)
        #expect(try await store.publishedValues() == (1...10).map(Sample.value))
    }

    @Test("A table that cannot take a partition is refused, with the strategy that could do it")
    func notPartitioned() async throws {
        let (url, store) = try await Self.store()
        let columns =
            "dispatched date, parcel_id bigint, score float8, run_id text, model_name text, model_version bigint"
        try await TestDatabase.run("CREATE TABLE scores (\(columns)) PARTITION BY RANGE (dispatched)", in: url)
        let request = try store.request("r1")
        let error = await #expect(throws: BatchError.self) { try await store.begin(request) }
        #expect(error?.code == .config)
        #expect(error?.message.contains("publish with the strategy replace") == true)
        #expect(try await store.history.run(request.newID) == nil)
    }

    @Test(
        "A published table whose columns do not fit the outputs is refused, and all of them are named",
        arguments: PublishStrategy.allCases)
    func otherOutputs(_ strategy: PublishStrategy) async throws {
        let (_, store) = try await Self.store(strategy)
        _ = try await store.published(try store.request("r1")) { _ in 0.25 }
        let request = try store.request("r2", digit: "b", outputs: try Sample.classes(), second: 1)
        let error = await #expect(throws: BatchError.self) { try await store.begin(request) }
        #expect(error?.code == .config)
        for name in ["public.scores", "\"early\"", "\"on_time\"", "\"late\""] {
            #expect(error?.message.contains(name) == true, "\(name) in \(error?.message ?? "")")
        }
        #expect(error?.message.contains("there is a column \"score\", expected none") == (strategy == .attach))
        #expect(try await store.publishedValues() == Array(repeating: 0.25, count: 10))
    }

    @Test("Duplicate keys that passed the audit are refused")
    func duplicateKeys() async throws {
        let (_, store) = try await Self.store()
        let (_, claim) = try await store.begin(try store.request("r1"))
        let chunk = store.chunk(0, 1...3).with(keys: store.variant.keys([1, 2, 1]))
        _ = try await store.staging.append(chunk, to: claim, at: Sample.time())
        for status in [RunStatus.staged, .audited] {
            _ = try await store.ledger.advance(claim, by: RunChange(to: status, at: Sample.time()))
        }
        let error = await #expect(throws: BatchError.self) {
            try await store.publisher.publish(claim, at: Sample.time(2))
        }
        #expect(error?.code == .dataRefused)
        #expect(error?.message.contains("the same parcel_id") == true)
        #expect(try await store.history.run(claim.run)?.status == .audited)
    }

    @Test("Transactions that conflict are repeated, three times in all", arguments: [2, 3])
    func retries(_ failures: Int) async throws {
        let (url, store) = try await Self.store()
        let claim = try await store.audited(try store.request("r1"))
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

    @Test("When the connection breaks in the commit and nothing was committed, publishing can be repeated")
    func lostCommit() async throws {
        let (url, store) = try await Self.store()
        let claim = try await store.audited(try store.request("r1"))
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
}
#endif
