@testable import PortContracts
@testable import PostgreSQL
import Tabular
import TestDatabase

/// Stores in databases of their own.
enum Fixture {
    /// Short enough that a test which waits for a lock in vain does not take long.
    static let timeouts = PostgreSQLTimeouts(connect: .seconds(30), lock: .milliseconds(400))

    /// A store in a new database, as the laws want it.
    static func storeUnderTest(_ strategy: PublishStrategy) async throws -> StoreUnderTest {
        storeUnderTest(try store(at: try await TestDatabase.fresh(), strategy)) { url in
            try store(at: url, strategy)
        }
    }

    /// A store in a database that is there.
    static func store(at url: String, _ strategy: PublishStrategy = .attach) throws -> PostgreSQLStore {
        try PostgreSQLStore(url: url, strategy: strategy, timeouts: timeouts)
    }

    /// A store as the laws want it, with a way to make it again.
    static func storeUnderTest(
        _ store: PostgreSQLStore, again: @escaping @Sendable (String) throws -> PostgreSQLStore
    ) -> StoreUnderTest {
        let url = url(of: store)
        return StoreUnderTest(store) { storeUnderTest(try again(url), again: again) }
    }

    /// A connection for a test's own statements.
    static func connection(to url: String) throws -> PQConnection {
        try PQConnection(to: try DatabaseAddress(url: url), timeouts: timeouts)
    }

    private static func url(of store: PostgreSQLStore) -> String {
        let address = store.address
        return "postgresql://\(address.user ?? "")@\(address.host):\(address.port)/\(address.database)"
    }
}
