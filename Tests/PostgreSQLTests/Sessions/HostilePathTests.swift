#if PostgreSQL
import PortContracts
@testable import PostgreSQL
import TestDatabase
import Testing

@Suite("A search path on which somebody put other functions, operators, types and tables before the server's own")
struct HostilePathTests {
    /// Everything in the schema fails, or has no rows, when a statement takes it for the server's own. Whoever may create
    /// objects in a schema of the path can do this (CVE-2018-1058).
    private static let schema = """
        CREATE SCHEMA hostile;
        CREATE DOMAIN hostile.text AS pg_catalog.int4; CREATE DOMAIN hostile.date AS pg_catalog.int4;
        CREATE DOMAIN hostile.float8 AS pg_catalog.int4; CREATE DOMAIN hostile.int8 AS pg_catalog.date;
        CREATE TABLE hostile.pg_class (oid oid); CREATE TABLE hostile.pg_attribute (attrelid oid);
        CREATE TABLE hostile.pg_type (oid oid); CREATE TABLE hostile.pg_namespace (oid oid);
        CREATE TABLE hostile.pg_index (indrelid oid); CREATE TABLE hostile.pg_inherits (inhrelid oid);
        CREATE TABLE hostile.pg_locks (pid int); CREATE TABLE hostile.pg_constraint (oid oid);
        CREATE FUNCTION hostile.trap() RETURNS pg_catalog.bool LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'trapped'; END $$;
        CREATE FUNCTION hostile.hashtextextended(pg_catalog.text, pg_catalog.int4) RETURNS pg_catalog.int8
            LANGUAGE sql AS 'SELECT hostile.trap()::pg_catalog.int4::pg_catalog.int8';
        CREATE FUNCTION hostile.pg_backend_pid() RETURNS pg_catalog.int4
            LANGUAGE sql AS 'SELECT hostile.trap()::pg_catalog.int4';
        CREATE FUNCTION hostile.length(pg_catalog.text) RETURNS pg_catalog.int4
            LANGUAGE sql AS 'SELECT hostile.trap()::pg_catalog.int4';
        CREATE FUNCTION hostile.now() RETURNS pg_catalog.timestamptz LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'trapped'; END $$;
        CREATE FUNCTION hostile.equal(pg_catalog.text, pg_catalog.text) RETURNS pg_catalog.bool
            LANGUAGE sql AS 'SELECT hostile.trap()';
        CREATE OPERATOR hostile.= (LEFTARG = pg_catalog.text, RIGHTARG = pg_catalog.text, FUNCTION = hostile.equal);
        CREATE FUNCTION hostile.equal(pg_catalog.int8, pg_catalog.int8) RETURNS pg_catalog.bool
            LANGUAGE sql AS 'SELECT hostile.trap()';
        CREATE OPERATOR hostile.= (LEFTARG = pg_catalog.int8, RIGHTARG = pg_catalog.int8, FUNCTION = hostile.equal);
        CREATE OPERATOR hostile.> (LEFTARG = pg_catalog.int8, RIGHTARG = pg_catalog.int8, FUNCTION = hostile.equal);
        CREATE FUNCTION hostile.equal(pg_catalog.date, pg_catalog.date) RETURNS pg_catalog.bool
            LANGUAGE sql AS 'SELECT hostile.trap()';
        CREATE OPERATOR hostile.= (LEFTARG = pg_catalog.date, RIGHTARG = pg_catalog.date, FUNCTION = hostile.equal);
        """

    private static func database(_ path: String) async throws -> String {
        let url = try await TestDatabase.fresh()
        try await TestDatabase.run(
            """
            \(schema)
            DO $$ BEGIN
                EXECUTE pg_catalog.format('ALTER DATABASE %I SET search_path = \(path)', pg_catalog.current_database());
            END $$;
            """, in: url)
        return url
    }

    private static func check(_ laws: [Law<StoreUnderTest>], _ path: String) async throws {
        for law in laws {
            for strategy in PublishStrategy.allCases {
                try await law.check(try Fixture.storeUnderTest(at: try await database(path), .standard, strategy))
            }
        }
    }

    @Test(
        "changes no statement of this program",
        arguments: [
            "hostile, pg_catalog, public", "hostile, public", "pg_temp, hostile, pg_catalog", "\"$user\", public",
        ])
    func laws(_ path: String) async throws {
        let reading = [TableReaderContract.laws.first].compactMap { $0 }
        let writing = [TableWriterContract.laws.first].compactMap { $0 }
        let publishing = [ScorePublisherContract.laws.first, ScorePublisherContract.laws.last].compactMap { $0 }
        try await Self.check(reading + writing + publishing, path)
    }

    @Test("is noted, since the path that it has here is not the role's own")
    func noted() async throws {
        let gathered = Gathered<String>()
        let url = try await Self.database("hostile, pg_catalog")
        let (sentences, continuation) = AsyncStream.makeStream(of: String.self)
        let log = PostgreSQLSessionLog { continuation.yield($0) }
        _ = try await Fixture.store(at: url, settings: PostgreSQLSession(log: log)).runs(of: nil, limit: 1)
        continuation.finish()
        for await sentence in sentences { await gathered.add([sentence]) }
        #expect(await gathered.elements.contains { $0.contains("hostile, pg_catalog") && $0.contains("comes first") })
    }
}
#endif
