import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("The store in memory")
struct InMemoryStoreTests {
    private func store() -> StoreUnderTest {
        let store = InMemoryStore()
        return StoreUnderTest(store) { Self.reopened(store) }
    }

    private static func reopened(_ store: InMemoryStore) -> StoreUnderTest {
        StoreUnderTest(store) { reopened(store) }
    }

    /// In memory an empty table and one that does not exist are the same.
    private static let sourceLaws = FlightSourceContract.laws.filter { !$0.name.contains("no input") }

    @Test("keeps the contract of sources", arguments: sourceLaws)
    func keepsSourceContract(_ law: Law<StoreUnderTest>) async throws {
        try await law.check(store())
    }

    @Test("keeps the contract of collections", arguments: CollectionContract.laws)
    func keepsCollectionContract(_ law: Law<StoreUnderTest>) async throws {
        try await law.check(store())
    }

    @Test("keeps the contract of ledgers", arguments: RunLedgerContract.laws)
    func keepsLedgerContract(_ law: Law<StoreUnderTest>) async throws {
        try await law.check(store())
    }

    @Test("keeps the contract of staging", arguments: ScoreStagingContract.laws)
    func keepsStagingContract(_ law: Law<StoreUnderTest>) async throws {
        try await law.check(store())
    }

    @Test("keeps the contract of publishers", arguments: ScorePublisherContract.laws)
    func keepsPublisherContract(_ law: Law<StoreUnderTest>) async throws {
        try await law.check(store())
    }
}
