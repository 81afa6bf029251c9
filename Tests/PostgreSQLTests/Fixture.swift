import PortContracts
import PostgreSQL
import Tabular
import TestDatabase

/// Stores in databases of their own.
enum Fixture {
    /// A store in a new database, as the laws want it.
    static func storeUnderTest(_ strategy: PublishStrategy) async throws -> StoreUnderTest {
        try storeUnderTest(strategy, at: try await TestDatabase.fresh())
    }

    /// A store in a database that is there.
    static func store(at url: String, _ strategy: PublishStrategy = .attach) throws -> PostgreSQLStore {
        try PostgreSQLStore(
            url: url, strategy: strategy,
            timeouts: PostgreSQLTimeouts(connect: .seconds(20), lock: .milliseconds(400)))
    }

    private static func storeUnderTest(_ strategy: PublishStrategy, at url: String) throws -> StoreUnderTest {
        StoreUnderTest(try store(at: url, strategy)) { try storeUnderTest(strategy, at: url) }
    }
}
