#if PostgreSQL
@testable import PostgreSQL
import TestDatabase
import Testing
import UseCases

@Suite("Errors of a server")
struct ServerFaultTests {
    @Test(
        "Each kind of error has its code, and no message quotes a value",
        arguments: [
            ("SELECT * FROM nowhere", BatchError.Code.noInput), ("SELECT * FROM no_schema.x", .noInput),
            ("SELECT nope FROM pg_class", .config), ("SELECT 'sentinel'::int", .dataRefused),
            ("SELECT 1 / 0", .dataRefused),
            (
                "CREATE TABLE public.k (x text PRIMARY KEY); INSERT INTO public.k VALUES ('sentinel'), ('sentinel')",
                .dataRefused
            ),
            ("CREATE TABLE public.c (x text CHECK (x = '')); INSERT INTO public.c VALUES ('sentinel')", .dataRefused),
            ("CREATE ROLE nobody_\(UInt32.random(in: 0...UInt32.max)) \\gexec", .config),
            ("DO $$ BEGIN RAISE EXCEPTION 'sentinel'; END $$", .config),
            ("DO $$ BEGIN RAISE EXCEPTION 'full' USING ERRCODE = '53100'; END $$", .io),
            ("DO $$ BEGIN RAISE EXCEPTION 'broken' USING ERRCODE = '58030'; END $$", .io),
            ("DO $$ BEGIN RAISE EXCEPTION 'denied' USING ERRCODE = '42501'; END $$", .denied),
            ("DO $$ BEGIN RAISE EXCEPTION 'hidden' USING ERRCODE = '44000'; END $$", .dataRefused),
            ("DO $$ BEGIN RAISE EXCEPTION 'conflict' USING ERRCODE = '40001'; END $$", .tryLater),
            ("DO $$ BEGIN RAISE EXCEPTION 'deadlock' USING ERRCODE = '40P01'; END $$", .tryLater),
            ("DO $$ BEGIN RAISE EXCEPTION 'locked' USING ERRCODE = '55P03'; END $$", .tryLater),
            ("DO $$ BEGIN RAISE EXCEPTION 'starting' USING ERRCODE = '57P03'; END $$", .unavailable),
            ("DO $$ BEGIN RAISE EXCEPTION 'many' USING ERRCODE = '53300'; END $$", .unavailable),
            ("SELECT pg_terminate_backend(pg_backend_pid())", .unavailable),
        ])
    func codes(_ sql: String, _ code: BatchError.Code) async throws {
        let connection = try Fixture.connection(to: try await TestDatabase.fresh())
        let fault = try #require(throws: PQFault.self) { try connection.execute(sql) }
        let error = fault.error(while: "testing", at: connection.address)
        #expect(error.code == code)
        #expect(!error.message.contains("sentinel"), "\(error.message)")
        #expect(error.message.hasPrefix("testing failed in database \"test_"))
    }

    @Test("A broken connection is not used again, one on which a statement failed is")
    func reuse() async throws {
        let connection = try Fixture.connection(to: try await TestDatabase.fresh())
        #expect(throws: PQFault.self) { try connection.execute("SELECT 1 / 0") }
        #expect(try connection.execute("SELECT 1") == [["1"]])
        #expect(throws: PQFault.self) { try connection.execute("SELECT pg_terminate_backend(pg_backend_pid())") }
        #expect(!connection.isOpen)
        #expect(throws: PQFault.connectionLost) { try connection.execute("SELECT 1") }
    }

    @Test("A failed transaction leaves nothing, and a rollback that fails is reported beside the cause")
    func rollback() async throws {
        let connection = try Fixture.connection(to: try await TestDatabase.fresh())
        #expect(throws: PQFault.self) {
            try connection.transaction {
                try connection.execute("CREATE TABLE public.t ()")
                try connection.execute("SELECT 1 / 0")
            }
        }
        #expect(try connection.execute("SELECT to_regclass('public.t')") == [[nil]])
        let both = PQFault.translate(
            RollbackFault(
                cause: PQFault.server(.serializationFailure, text: "cause"), rollback: PQFault.connectionLost),
            while: "testing", at: connection.address)
        #expect((both as? BatchError)?.code == .tryLater)
        #expect("\(both)".contains("cause"))
        #expect("\(both)".contains("also, the rollback failed"))
    }
}
#endif
