import PortContracts
import PostgreSQL
import Testing

@Suite("PostgreSQL keeps the laws of every port")
struct ContractTests {
    @Test(
        "It keeps the laws of sources, with one reader and with several", arguments: FlightSourceContract.laws, [1, 3])
    func keepsSourceContract(_ law: Law<StoreUnderTest>, readers: Int) async throws {
        try await law.check(Fixture.storeUnderTest(.attach, readers: readers))
    }

    @Test("It keeps the laws of collecting", arguments: CollectionContract.laws)
    func keepsCollectionContract(_ law: Law<StoreUnderTest>) async throws {
        try await law.check(Fixture.storeUnderTest(.attach))
    }

    @Test("It keeps the laws of the ledger", arguments: RunLedgerContract.laws)
    func keepsLedgerContract(_ law: Law<StoreUnderTest>) async throws {
        try await law.check(Fixture.storeUnderTest(.attach))
    }

    @Test("It keeps the laws of staging", arguments: ScoreStagingContract.laws)
    func keepsStagingContract(_ law: Law<StoreUnderTest>) async throws {
        try await law.check(Fixture.storeUnderTest(.attach))
    }

    @Test(
        "It keeps the laws of publishing, with either strategy", arguments: ScorePublisherContract.laws,
        PublishStrategy.allCases)
    func keepsPublisherContract(_ law: Law<StoreUnderTest>, _ strategy: PublishStrategy) async throws {
        try await law.check(Fixture.storeUnderTest(strategy))
    }
}
