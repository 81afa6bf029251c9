#if PostgreSQL
import Domain
import PortContracts
@testable import PostgreSQL
import Synchronization
import Tabular
import TestDatabase
import Testing
import UseCases

@Suite("What sessions are set to")
struct SessionTests {
    private static func table(_ type: ColumnType = .integer, name: String = "parcels") throws -> TableSpecification {
        try TableSpecification(
            name: name, columns: [ColumnSpecification("id", .integer), ColumnSpecification("value", type)],
            key: ["id"], partitions: .whole)
    }

    /// A database with a role of its own, which may read and make tables, and its URL for that role.
    private static func role(_ name: String, _ sql: String) async throws -> (url: String, role: String, asRole: String)
    {
        let url = try await TestDatabase.fresh()
        let role = "\(name)_\(url.split(separator: "_").last ?? "")"
        try await TestDatabase.run(
            """
            DROP ROLE IF EXISTS \(role); CREATE ROLE \(role) LOGIN; GRANT CREATE ON SCHEMA public TO \(role);
            DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO \(role)', current_database()); END $$;
            \(sql)
            """, in: url)
        return (url, role, url.replacing("postgres@", with: "\(role)@"))
    }

    @Test("Row security that hides rows of the source is denied, by table and setting, for one reader and for several")
    func rowSecurity() async throws {
        let (url, role, asRole) = try await Self.role(
            "hidden",
            "CREATE TABLE parcels (id bigint PRIMARY KEY, value bigint); INSERT INTO parcels VALUES (1, 1), (2, 2);")
        let policy = "CREATE POLICY p ON parcels FOR SELECT TO \(role) USING (id = 1)"
        try await TestDatabase.run(
            "GRANT SELECT ON parcels TO \(role); ALTER TABLE parcels ENABLE ROW LEVEL SECURITY; \(policy)", in: url)
        for readers in [1, 2] {
            let store = try Fixture.store(at: asRole, readers: readers)
            let error = await #expect(throws: BatchError.self) { try await store.keys(of: try Self.table()) }
            #expect(error?.code == .denied)
            #expect(error?.message.contains("table \"parcels\"") == true)
            #expect(error?.message.contains("source.row_security: apply") == true)
            await #expect(throws: BatchError.self) { try await store.rowCount(of: try Self.table(), .all) }
        }
        let filtered = try Fixture.store(at: asRole, settings: PostgreSQLSession(rowSecurity: .apply))
        #expect(try await filtered.keys(of: try Self.table()) == [.integer(1)])
        #expect(try await filtered.rowCount(of: try Self.table(), .all) == 1)
        #expect(try await Fixture.store(at: url).keys(of: try Self.table()).count == 2, "a superuser sees all rows")
    }

    @Test("The time zone of views is the role's own, or the configuration's, and it is logged")
    func timeZone() async throws {
        let url = try await TestDatabase.fresh()
        try await TestDatabase.run(
            """
            CREATE TABLE moments (id bigint, at timestamptz);
            INSERT INTO moments VALUES (1, '2013-12-24 03:00+00'), (2, '2013-12-24 12:00+00');
            CREATE VIEW parcels AS SELECT id, extract(day FROM at)::bigint AS value FROM moments;
            DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone = ''America/New_York''', current_database()); END $$;
            """, in: url)
        func days(_ zone: String?) async throws -> ([Int64], [String]) {
            let noted = Mutex<[String]>([])
            let log = PostgreSQLSessionLog { sentence in noted.withLock { $0.append(sentence) } }
            let store = try Fixture.store(at: url, settings: PostgreSQLSession(timeZone: zone, log: log))
            let chunks = try await store.chunks(of: try Self.table())
            _ = try await store.rowCount(of: try Self.table(), .all)
            #expect(try await store.timeZone() == zone ?? "America/New_York")
            return (chunks.flatMap { $0.batch.integers[1].values }, noted.withLock { $0 })
        }
        let own = try await days(nil)
        #expect(own.0 == [23, 24])
        #expect(own.1.map { $0.hasSuffix("use the time zone America/New_York") } == [true])
        #expect(try await days("UTC").0 == [24, 24])
        let error = await #expect(throws: BatchError.self) { try await days("Europe/Nowhere") }
        #expect(error?.code == .config)
        #expect(error?.message.contains("source.session_time_zone") == true)
    }

    @Test("Moments read as texts, and keys of moments, do not depend on the session's time zone and date style")
    func textsOfMoments() async throws {
        let url = try await TestDatabase.fresh()
        try await TestDatabase.run(
            """
            CREATE TABLE parcels (id bigint, value timestamptz, day date);
            INSERT INTO parcels VALUES (1, '2013-12-24 03:00+00', '2013-12-24'), (2, 'infinity', '2013-12-25');
            DO $$ BEGIN
                EXECUTE format('ALTER DATABASE %I SET timezone = ''Asia/Tokyo''', current_database());
                EXECUTE format('ALTER DATABASE %I SET datestyle = ''German''', current_database());
            END $$;
            """, in: url)
        let table = try TableSpecification(
            name: "parcels", columns: [ColumnSpecification("value", .text), ColumnSpecification("day", .text)],
            key: ["value", "day"], partitions: .whole)
        let keys = try await Fixture.store(at: url).keys(of: table)
        #expect(
            keys == [
                .composite([.text("2013-12-24 03:00:00+00"), .text("2013-12-24")]),
                .composite([.text("infinity"), .text("2013-12-25")]),
            ])
    }

    @Test("Views, functions and triggers work under the role's search path", arguments: [1, 2])
    func ownPath(readers: Int) async throws {
        let url = try await TestDatabase.fresh()
        try await TestDatabase.run(
            """
            CREATE SCHEMA app;
            CREATE TABLE app.raw (id bigint, value bigint); INSERT INTO app.raw VALUES (1, 1), (2, 2);
            DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = app, public', current_database()); END $$;
            SET search_path = app, public;
            CREATE FUNCTION app.latest() RETURNS SETOF app.raw LANGUAGE sql STABLE AS 'SELECT * FROM raw';
            CREATE VIEW public.parcels AS SELECT * FROM app.latest();
            CREATE TABLE public.copied (id bigint, value bigint); CREATE TABLE app.load (n bigint);
            CREATE FUNCTION app.note() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN INSERT INTO load SELECT count(*) FROM new_rows; RETURN NULL; END $$;
            CREATE TRIGGER t AFTER INSERT ON public.copied REFERENCING NEW TABLE AS new_rows
                FOR EACH STATEMENT EXECUTE FUNCTION app.note();
            """, in: url)
        let store = try Fixture.store(at: url, readers: readers)
        let chunks = try await store.chunks(of: try Self.table())
        #expect(chunks.flatMap { $0.batch.integers[0].values } == [1, 2])
        #expect(try await store.rowCount(of: try Self.table(), .all) == 2)
        try await store.write(try Self.table(name: "copied"), .replace) { append in
            for chunk in chunks { try await append(chunk.batch) }
        }
        #expect(try await TestDatabase.run("SELECT n FROM app.load", in: url) == "2")
    }
}
#endif
