#if PostgreSQL
import Domain
import PortContracts
@testable import PostgreSQL
import Tabular
import TestDatabase

/// Stores in databases of their own.
enum Fixture {
    /// Long enough for a machine that does other things too.
    static let timeouts = PostgreSQLTimeouts(connect: .seconds(60), lock: .seconds(60))

    /// Checks a law on an empty store.
    static func check(
        _ law: Law<StoreUnderTest>, _ variant: StoreVariant, _ strategy: PublishStrategy = .attach, readers: Int = 1
    ) async throws {
        let url = try await ReusedDatabases.shared.take()
        try await law.check(try storeUnderTest(at: url, variant, strategy, readers: readers))
        try await ReusedDatabases.shared.giveBack(url)
    }

    /// A store in a new database, as the laws want it.
    static func storeUnderTest(
        _ variant: StoreVariant = .standard, _ strategy: PublishStrategy = .attach, readers: Int = 1
    ) async throws -> StoreUnderTest {
        try storeUnderTest(at: try await TestDatabase.fresh(), variant, strategy, readers: readers)
    }

    /// A store in an existing database, as the laws want it.
    static func storeUnderTest(
        at url: String, _ variant: StoreVariant = .standard, _ strategy: PublishStrategy = .attach, readers: Int = 1,
        lock: Duration = timeouts.lock, scores: String? = nil
    ) throws -> StoreUnderTest {
        let store = try store(at: url, variant, strategy, readers: readers, lock: lock, scores: scores)
        return StoreUnderTest(
            store, variant: variant,
            retargeted: {
                try storeUnderTest(at: url, variant, strategy, readers: readers, lock: lock, scores: $0)
            },
            reopened: {
                try storeUnderTest(at: url, variant, strategy, readers: readers, lock: lock, scores: scores)
            })
    }

    /// A store in an existing database.
    ///
    /// - Parameters:
    ///   - readers: how many connections read a table.
    ///   - lock: how long it waits for a lock, where a test makes it wait in vain.
    ///   - settings: what the sessions are set to.
    static func store(
        at url: String, _ variant: StoreVariant = .standard, _ strategy: PublishStrategy = .attach, readers: Int = 1,
        lock: Duration = timeouts.lock, scores: String? = nil, settings: PostgreSQLSession = PostgreSQLSession()
    ) throws -> PostgreSQLStore {
        var timeouts = timeouts
        timeouts.lock = lock
        let table = try scores.map { try ScoreTable(name: $0, for: variant.table) } ?? variant.scores
        return try PostgreSQLStore(
            url: url, scores: table, strategy: strategy, readers: readers, timeouts: timeouts, settings: settings)
    }

    /// A connection for a test's own statements.
    static func connection(to url: String) throws -> PQConnection {
        try PQConnection(to: try DatabaseAddress(url: url), timeouts: timeouts)
    }
}

extension TableReader {
    /// All chunks that a reading hands over.
    func chunks(
        of table: TableSpecification, _ filter: RowFilter = .all, after position: KeyPosition? = nil,
        chunkRows: Int = 100
    ) async throws -> [RowChunk] {
        let gathered = Gathered<RowChunk>()
        try await read(table, filter, after: position?.sourcePosition, chunkRows: chunkRows) { await gathered.add($0) }
        return await gathered.elements
    }

    /// The keys of all rows that a reading hands over.
    func keys(
        of table: TableSpecification, _ filter: RowFilter = .all, after position: KeyPosition? = nil,
        chunkRows: Int = 100
    ) async throws -> [Key] {
        try await chunks(of: table, filter, after: position, chunkRows: chunkRows).flatMap {
            $0.batch.keys(of: table).keys
        }
    }
}
#endif
