import PortContracts
import Testing

/// The laws that every store keeps.
@Suite("A folder of CSV files")
struct CSVFolderContractTests {
    @Test("keeps the laws of a source of flights", arguments: FlightSourceContract.laws)
    func keepsSource(_ law: Law<StoreUnderTest>) async throws { try await check(law) }

    @Test("keeps the laws of collecting", arguments: CollectionContract.laws)
    func keepsCollection(_ law: Law<StoreUnderTest>) async throws { try await check(law) }

    @Test("keeps the laws of the ledger", arguments: RunLedgerContract.laws)
    func keepsLedger(_ law: Law<StoreUnderTest>) async throws { try await check(law) }

    @Test("keeps the laws of staging", arguments: ScoreStagingContract.laws)
    func keepsStaging(_ law: Law<StoreUnderTest>) async throws { try await check(law) }

    @Test("keeps the laws of publishing", arguments: ScorePublisherContract.laws)
    func keepsPublisher(_ law: Law<StoreUnderTest>) async throws { try await check(law) }

    private func check(_ law: Law<StoreUnderTest>) async throws {
        let folder = try TemporaryFolder()
        try await law.check(try folder.underTest())
    }
}
