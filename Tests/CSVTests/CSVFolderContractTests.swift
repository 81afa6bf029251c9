import PortContracts
import Testing

/// The laws that every store obeys, with every kind of key and every scheme of partitions.
@Suite("A folder of CSV files")
struct CSVFolderContractTests {
    @Test("obeys the laws of reading tables", arguments: StoreVariant.all, TableReaderContract.laws)
    func reads(_ variant: StoreVariant, _ law: Law<StoreUnderTest>) async throws { try await check(variant, law) }

    @Test("obeys the laws of writing tables", arguments: StoreVariant.all, TableWriterContract.laws)
    func writes(_ variant: StoreVariant, _ law: Law<StoreUnderTest>) async throws { try await check(variant, law) }

    @Test("obeys the laws of the ledger", arguments: StoreVariant.all, RunLedgerContract.laws)
    func keepsLedger(_ variant: StoreVariant, _ law: Law<StoreUnderTest>) async throws { try await check(variant, law) }

    @Test("obeys the laws of staging", arguments: StoreVariant.all, ScoreStagingContract.laws)
    func stages(_ variant: StoreVariant, _ law: Law<StoreUnderTest>) async throws { try await check(variant, law) }

    @Test("obeys the laws of publishing", arguments: StoreVariant.all, ScorePublisherContract.laws)
    func publishes(_ variant: StoreVariant, _ law: Law<StoreUnderTest>) async throws { try await check(variant, law) }

    @Test("obeys the laws of labels", arguments: StoreVariant.all, LabelSourceContract.tableLaws)
    func readsLabels(_ variant: StoreVariant, _ law: Law<StoreUnderTest>) async throws { try await check(variant, law) }

    @Test("obeys the laws of migrating", arguments: StoreVariant.all, LedgerMigratorContract.laws)
    func migrates(_ variant: StoreVariant, _ law: Law<StoreUnderTest>) async throws { try await check(variant, law) }

    private func check(_ variant: StoreVariant, _ law: Law<StoreUnderTest>) async throws {
        let folder = try TemporaryFolder()
        try await law.check(try folder.underTest(variant))
    }
}
