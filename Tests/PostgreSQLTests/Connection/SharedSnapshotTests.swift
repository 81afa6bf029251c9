#if PostgreSQL
@testable import PostgreSQL
import TestDatabase
import Testing

@Suite("A snapshot that connections share")
struct SharedSnapshotTests {
    private let url: String
    private let owner: PQConnection
    private let snapshot: SharedSnapshot

    init() async throws {
        url = try await TestDatabase.fresh()
        try await TestDatabase.run("CREATE TABLE numbers AS SELECT 1 AS number", in: url)
        owner = try Fixture.connection(to: url)
        snapshot = try SharedSnapshot(sharedBy: owner)
    }

    @Test("shows each of them the rows that were there when it was taken, whenever it joins")
    func rows() async throws {
        try await TestDatabase.run("INSERT INTO numbers VALUES (2)", in: url)
        let other = try Fixture.connection(to: url)
        #expect(try other.execute("SELECT count(*) FROM public.numbers") == [["2"]])
        try snapshot.join(on: other)
        for connection in [owner, other] {
            #expect(try connection.execute("SELECT count(*) FROM public.numbers") == [["1"]])
        }
    }

    @Test("cannot be joined any more when the connection that shares it is closed")
    func closed() throws {
        let other = try Fixture.connection(to: url)
        try owner.execute("COMMIT")
        #expect(throws: PQFault.self) { try snapshot.join(on: other) }
    }

    @Test("lets them be idle for as long as the work on a chunk takes, while every other transaction has a limit")
    func idle() throws {
        let limit = "SHOW idle_in_transaction_session_timeout"
        let other = try Fixture.connection(to: url)
        #expect(try other.execute(limit) == [["1min"]])
        try snapshot.join(on: other)
        for connection in [owner, other] {
            #expect(try connection.execute(limit) == [["0"]])
            #expect(try connection.execute("SHOW statement_timeout") == [["0"]])
            #expect(try connection.execute("SHOW tcp_keepalives_idle") == [["15"]])
            #expect(try connection.execute("SHOW tcp_user_timeout") == [["30000"]])
        }
    }

    @Test("lets nobody write")
    func readOnly() throws {
        #expect(
            throws: PQFault.server(
                SQLState(rawValue: "25006"), text: "cannot execute DELETE in a read-only transaction")
        ) {
            try owner.execute("DELETE FROM public.numbers")
        }
    }
}
#endif
