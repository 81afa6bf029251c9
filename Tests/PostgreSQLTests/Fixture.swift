@testable import PortContracts
@testable import PostgreSQL
import Tabular
import TestDatabase

/// Stores in databases of their own.
enum Fixture {
    /// Long enough for a machine that does other things too.
    static let timeouts = PostgreSQLTimeouts(connect: .seconds(30), lock: .seconds(20))

    /// A store in a new database, as the laws want it.
    static func storeUnderTest(_ strategy: PublishStrategy, readers: Int = 1) async throws -> StoreUnderTest {
        storeUnderTest(try store(at: try await TestDatabase.fresh(), strategy, readers: readers)) { url in
            try store(at: url, strategy, readers: readers)
        }
    }

    /// A store in a database that is there.
    ///
    /// - Parameters:
    ///   - readers: how many connections read flights.
    ///   - lock: how long it waits for a lock, where a test lets it wait in vain.
    static func store(
        at url: String, _ strategy: PublishStrategy = .attach, readers: Int = 1, lock: Duration = timeouts.lock
    ) throws -> PostgreSQLStore {
        var timeouts = timeouts
        timeouts.lock = lock
        return try PostgreSQLStore(url: url, strategy: strategy, readers: readers, timeouts: timeouts)
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
