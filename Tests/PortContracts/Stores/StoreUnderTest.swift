public import Domain
public import Tabular
public import UseCases

/// A store, seen through its ports: empty when a law gets it, and used by that law alone.
public struct StoreUnderTest: Sendable {
    /// How its tables are keyed and cut into partitions.
    public let variant: StoreVariant
    /// Whether columns have types, so that a mistyped one is noticed before the first row. Files have none.
    public let checksTypes: Bool
    /// Reads tables.
    public let reader: any TableReader
    /// Writes them.
    public let writer: any TableWriter
    /// Stages scores.
    public let staging: any ScoreStaging
    /// Publishes them.
    public let publisher: any ScorePublisher
    /// Reads the published ones.
    public let published: any PublishedScores
    /// Works on runs.
    public let ledger: any RunLedger
    /// Reads about runs.
    public let history: any RunHistory
    /// Brings the ledger up to date.
    public let migrator: any LedgerMigrator
    /// The same store for another table of published scores; nil for a store that has one only.
    private let retargeted: (@Sendable (String) async throws -> StoreUnderTest)?
    /// The same tables, as another process sees them that connects now.
    public let reopened: @Sendable () async throws -> StoreUnderTest

    /// Creates a store under test from one type that conforms to all ports.
    ///
    /// - Parameters:
    ///   - store: the store, set up for the tables of the variant.
    ///   - variant: how its tables are keyed and cut into partitions.
    ///   - checksTypes: false for files, whose columns have no types.
    ///   - retargeted: opens the store with another table of published scores; nil for a store that has one only.
    ///   - reopened: opens the same tables again, as another process would.
    public init<Store>(
        _ store: Store, variant: StoreVariant, checksTypes: Bool = true,
        retargeted: (@Sendable (String) async throws -> StoreUnderTest)? = nil,
        reopened: @escaping @Sendable () async throws -> StoreUnderTest
    )
    where
        Store: TableReader & TableWriter & ScoreStaging & ScorePublisher & PublishedScores & RunLedger & RunHistory
            & LedgerMigrator
    {
        self.variant = variant
        self.checksTypes = checksTypes
        reader = store
        writer = store
        staging = store
        publisher = store
        published = store
        ledger = store
        history = store
        migrator = store
        self.retargeted = retargeted
        self.reopened = reopened
    }

    /// Whether the store can publish into several tables.
    public var hasManyTargets: Bool { retargeted != nil }

    /// The same store for another table of published scores.
    public func publishing(_ target: String) async throws -> StoreUnderTest {
        guard let retargeted else { throw ContractViolation("the store has one table of published scores") }
        return try await retargeted(target)
    }

    /// The record of a run that is in the ledger.
    public func run(_ id: RunID) async throws -> RunRecord { try Sample.some(try await history.run(id)) }
}
