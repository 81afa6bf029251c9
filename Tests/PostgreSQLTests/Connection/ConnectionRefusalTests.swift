#if PostgreSQL
@testable import PostgreSQL
import TestDatabase
import Testing
import UseCases

@Suite("Connections that cannot be made")
struct ConnectionRefusalTests {
    @Test("A wrong password is denied, and no message has it")
    func wrongPassword() async throws {
        let url = try await TestDatabase.fresh()
        try await TestDatabase.run(
            """
            DO $$ BEGIN
                PERFORM pg_advisory_xact_lock(1);
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'with_password') THEN
                    CREATE ROLE with_password LOGIN PASSWORD 'right';
                END IF;
            END $$
            """, in: url)
        let wrong = url.replacing("postgres@", with: "with_password:hunter2@")
        let error = await #expect(throws: BatchError.self) {
            try await Fixture.store(at: wrong).runs(of: nil, limit: 1)
        }
        #expect(error?.code == .denied)
        #expect(error?.message.contains("the password is wrong (SQLSTATE 28P01)") == true)
        #expect("\(String(describing: error)) \(String(reflecting: error))".contains("hunter2") == false)
        let right = url.replacing("postgres@", with: "with_password:right@")
        #expect(try await Fixture.store(at: right).runs(of: nil, limit: 1) == [])
    }

    @Test("A database that does not exist is no input, a server that does not exist is unavailable")
    func missing() async throws {
        let url = try await TestDatabase.fresh()
        let noDatabase = await #expect(throws: BatchError.self) {
            try await Fixture.store(at: url + "_not").runs(of: nil, limit: 1)
        }
        #expect(noDatabase?.code == .noInput)
        let noServer = await #expect(throws: BatchError.self) {
            try await Fixture.store(at: "postgresql://u@127.0.0.1:1/x").runs(of: nil, limit: 1)
        }
        #expect(noServer?.code == .unavailable)
        #expect(noServer?.message.contains("no server listens there") == true)
        let noSocket = await #expect(throws: BatchError.self) {
            try await Fixture.store(at: "postgresql:///x?host=/nowhere").runs(of: nil, limit: 1)
        }
        #expect(noSocket?.code == .unavailable)
    }

    @Test("A server without TLS is denied when its identity must be proven")
    func identity() async throws {
        let url = try await TestDatabase.fresh() + "?sslmode=verify-full"
        let error = await #expect(throws: BatchError.self) { try await Fixture.store(at: url).runs(of: nil, limit: 1) }
        #expect(error?.code == .denied)
    }

    @Test(
        "libpq's words are recognised",
        arguments: [
            (
                "connection to server at \"h\", port 1 failed: FATAL:  28P01\n",
                ConnectionRefusal.server(.init(rawValue: "28P01"))
            ),
            ("could not translate host name \"h\" to address: Name or service not known\n", .unknownHost),
            ("server certificate for \"a\" does not match host name \"h\"\n", .identity),
            ("connection to server failed: fe_sendauth: no password supplied\n", .noPassword),
            (
                "connection to server at \"h\", port 1 failed: FATAL:  53300: sorry, too many clients already\nLOCATION:  x\n",
                .server(.init(rawValue: "53300"))
            ),
            ("FATAL:  57P03: the database system is starting up\n", .server(.init(rawValue: "57P03"))),
            ("FATAL:  08P01: unsupported startup parameter: options\n", .pooler),
            (
                "FATAL:  28000: no pg_hba.conf entry for host \"h\", user \"u\", database \"d\", no encryption\n",
                .needsTLS
            ),
            ("server does not support SSL, but SSL was required\n", .noTLS),
            (
                "private key file \"k\" has group or world access; file must have permissions u=rw (0600)\n",
                .keyPermissions
            ),
            ("could not load private key file \"k\": no start line\n", .clientCertificate),
            ("root certificate file \"/x/root.crt\" does not exist\n", .identity),
            ("local user with ID 4711 does not exist\n", .namelessUser),
            ("connection to server at \"h\" failed: No route to host\n", .unreachable),
            ("server closed the connection unexpectedly\n", .other), ("", .other),
        ])
    func words(_ message: String, _ refusal: ConnectionRefusal) {
        #expect(ConnectionRefusal(message: message, neededPassword: false) == refusal)
    }

    @Test(
        "Each reason has its code and says what to do",
        arguments: [
            (ConnectionRefusal.pooler, BatchError.Code.config, "session mode"), (.noTLS, .denied, "ssl = on"),
            (.needsTLS, .denied, "sslmode=verify-full"), (.keyPermissions, .denied, "chmod 0600"),
            (.clientCertificate, .denied, "sslcert"), (.namelessUser, .config, "postgresql://ROLE@"),
            (.unreachable, .unavailable, "firewalls"), (.server(.init(rawValue: "42501")), .denied, "CONNECT"),
            (.server(.init(rawValue: "53300")), .unavailable, "raise the limit"),
            (.server(.init(rawValue: "57P03")), .unavailable, "starting, stopping or recovering"),
            (.server(.init(rawValue: "3D000")), .noInput, "create it"),
            (.server(.init(rawValue: "22023")), .config, "source.session_time_zone"),
        ])
    func advice(_ refusal: ConnectionRefusal, _ code: BatchError.Code, _ words: String) throws {
        let error = refusal.error(at: try DatabaseAddress(url: "postgresql://u@h/x"))
        #expect(error.code == code)
        #expect(error.message.contains(words), "\(error.message)")
    }
}
#endif
