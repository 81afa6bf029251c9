#if PostgreSQL
@testable import PostgreSQL
import TestDatabase
import Testing

@Suite("Waiting for a server")
struct DeadlineTests {
    @Test("A statement that takes too long is cancelled, and the connection stays usable")
    func deadline() async throws {
        let connection = try Fixture.connection(to: try await TestDatabase.fresh())
        #expect(throws: PQFault.tooSlow(.milliseconds(50))) {
            try connection.execute("SELECT pg_sleep(60)", deadline: Deadline(.milliseconds(50)))
        }
        #expect(try connection.execute("SELECT 1") == [["1"]])
    }

    @Test("Cancelling a task cancels its statement, and the connection stays usable")
    func cancellation() async throws {
        let url = try await TestDatabase.fresh()
        let sleeping = Task.detached {
            let connection = try Fixture.connection(to: url)
            #expect(throws: CancellationError.self) { try connection.execute("SELECT pg_sleep(60)") }
            return try connection.execute("SELECT 1", deadline: connection.uninterruptible)
        }
        let active =
            "SELECT count(*) FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(60)' AND datname = current_database()"
        while try await TestDatabase.run(active, in: url) == "0" {}
        sleeping.cancel()
        #expect(try await sleeping.value == [["1"]])
        #expect(try await TestDatabase.run(active + " AND state = 'active'", in: url) == "0")
    }

    @Test("A server that accepts connections and never answers is unavailable")
    func deafServer() throws {
        let deaf = try DeafServer()
        let address = try DatabaseAddress(url: "postgresql://u@127.0.0.1:\(deaf.port)/x")
        let error = #expect(throws: (any Error).self) {
            try PQConnection(to: address, timeouts: PostgreSQLTimeouts(connect: .milliseconds(100)))
        }
        #expect("\(String(describing: error))".contains("no answer within"))
    }
}
#endif
