#if PostgreSQL
import Domain
import PortContracts
@testable import PostgreSQL
import TestDatabase
import Testing
import UseCases

@Suite("Connections that break while a run is at work")
struct LostConnectionTests {
    /// Ends every connection of the program to a database.
    private static func terminate(_ url: String) async throws {
        try await TestDatabase.run(
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE application_name LIKE 'batch-score%' AND datname = current_database()
            """,
            in: url)
    }

    private static func store(_ url: String) throws -> StoreUnderTest {
        try Fixture.storeUnderTest(at: url)
    }

    @Test("A connection that breaks while a chunk is staged leaves no part of it; the claim stays valid")
    func staging() async throws {
        let url = try await TestDatabase.fresh()
        let store = try Self.store(url)
        let (record, claim) = try await store.begin(try store.request("r1"))
        try await TestDatabase.run(
            """
            CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                PERFORM pg_terminate_backend(pg_backend_pid());
                RETURN NEW;
            END $$;
            CREATE TRIGGER die BEFORE INSERT ON batch_score.rejection FOR EACH ROW EXECUTE FUNCTION die();
            """, in: url)
        let chunk = Sample.chunk(0, 1...10, rejected: 2)
        let error = await #expect(throws: BatchError.self) {
            try await store.staging.append(chunk, to: claim, at: Sample.time(1))
        }
        #expect(error?.code == .unavailable)
        #expect(try await store.staging.profile(of: record.id, range: 0...1).rows == 0)
        #expect(try await store.history.run(record.id) == record)
        try await TestDatabase.run("DROP TRIGGER die ON batch_score.rejection", in: url)
        #expect(try await store.staging.append(chunk, to: claim, at: Sample.time(2)).counts.staged == 10)
        let other = try Self.store(url)
        await #expect(throws: BatchError.self) { try await other.ledger.claim(record.id, at: Sample.time(3)) }
    }

    @Test("A lost connection that held the lock is noticed before publishing")
    func publishing() async throws {
        let url = try await TestDatabase.fresh()
        let store = try Self.store(url)
        let claim = try await store.audited(try store.request("r1"))
        try await Self.terminate(url)
        let first = await #expect(throws: BatchError.self) {
            try await store.publisher.publish(claim, at: Sample.time(1))
        }
        #expect(first?.code == .unavailable)
        let other = try Self.store(url)
        _ = try await other.ledger.claim(claim.run, at: Sample.time(2))
        for _ in 1...2 {
            let error = await #expect(throws: BatchError.self) {
                try await store.publisher.publish(claim, at: Sample.time(3))
            }
            #expect(error?.code == .tryLater)
        }
        #expect(try await store.publishedValues() == [])
    }

    @Test("A claim ends with its process")
    func claimEnds() async throws {
        let url = try await TestDatabase.fresh()
        let store = try Self.store(url)
        let (record, _) = try await store.begin(try store.request("r1"))
        try await Self.terminate(url)
        let other = try Self.store(url)
        #expect(try await other.ledger.claim(record.id, at: Sample.time(1)).claim.attempt == 2)
    }

    @Test("Of sixteen stores that open a run of a partition at once, one works, and the others are to try later")
    func crowd() async throws {
        let url = try await TestDatabase.fresh()
        // They live, and the one claim with them, until all have asked.
        let stores = try (1...16).map { _ in try Fixture.store(at: url) }
        let outcomes = try await withThrowingTaskGroup(of: BatchError.Code?.self) { group in
            for (number, store) in stores.enumerated() {
                group.addTask {
                    do {
                        _ = try await store.open(try Sample.request("r\(number)"))
                        return nil
                    } catch let error as BatchError {
                        return error.code
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count { $0 == nil } == 1)
        #expect(outcomes.count { $0 == .tryLater } == 15)
        #expect(try await stores[0].runs(of: nil, limit: 20).count == 1)
    }
}
#endif
