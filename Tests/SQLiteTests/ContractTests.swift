import PortContracts
import SQLite
import Tabular
import Testing

@Suite("The store in a SQLite file")
struct ContractTests {
    @Test("keeps the contract of sources", arguments: FlightSourceContract.laws)
    func keepsSourceContract(_ law: Law<StoreUnderTest>) async throws {
        try await law.check(TemporaryFile().underTest())
    }

    @Test("keeps the contract of collections", arguments: CollectionContract.laws)
    func keepsCollectionContract(_ law: Law<StoreUnderTest>) async throws {
        try await law.check(TemporaryFile().underTest())
    }

    @Test("keeps the contract of ledgers", arguments: RunLedgerContract.laws)
    func keepsLedgerContract(_ law: Law<StoreUnderTest>) async throws {
        try await law.check(TemporaryFile().underTest())
    }

    @Test("keeps the contract of staging", arguments: ScoreStagingContract.laws)
    func keepsStagingContract(_ law: Law<StoreUnderTest>) async throws {
        try await law.check(TemporaryFile().underTest())
    }

    @Test("keeps the contract of publishers", arguments: ScorePublisherContract.laws)
    func keepsPublisherContract(_ law: Law<StoreUnderTest>) async throws {
        try await law.check(TemporaryFile().underTest())
    }
}
