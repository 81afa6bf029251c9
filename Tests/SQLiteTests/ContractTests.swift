#if SQLite
import PortContracts
import Testing

@Suite("The store in a SQLite file")
struct ContractTests {
    @Test("keeps the contract of table readers", arguments: StoreVariant.all, TableReaderContract.laws)
    func readsTables(_ variant: StoreVariant, _ law: Law<StoreUnderTest>) async throws {
        try await law.check(TemporaryFile().underTest(variant))
    }

    @Test("keeps the contract of table writers", arguments: StoreVariant.all, TableWriterContract.laws)
    func writesTables(_ variant: StoreVariant, _ law: Law<StoreUnderTest>) async throws {
        try await law.check(TemporaryFile().underTest(variant))
    }

    @Test("keeps the contract of ledgers", arguments: StoreVariant.all, RunLedgerContract.laws)
    func keepsLedger(_ variant: StoreVariant, _ law: Law<StoreUnderTest>) async throws {
        try await law.check(TemporaryFile().underTest(variant))
    }

    @Test("keeps the contract of staging", arguments: StoreVariant.all, ScoreStagingContract.laws)
    func stagesScores(_ variant: StoreVariant, _ law: Law<StoreUnderTest>) async throws {
        try await law.check(TemporaryFile().underTest(variant))
    }

    @Test("keeps the contract of publishers", arguments: StoreVariant.all, ScorePublisherContract.laws)
    func publishesScores(_ variant: StoreVariant, _ law: Law<StoreUnderTest>) async throws {
        try await law.check(TemporaryFile().underTest(variant))
    }

    @Test("keeps the contract of label sources", arguments: StoreVariant.all, LabelSourceContract.tableLaws)
    func readsLabels(_ variant: StoreVariant, _ law: Law<StoreUnderTest>) async throws {
        try await law.check(TemporaryFile().underTest(variant))
    }

    @Test("keeps the contract of migrators", arguments: StoreVariant.all, LedgerMigratorContract.laws)
    func migratesLedger(_ variant: StoreVariant, _ law: Law<StoreUnderTest>) async throws {
        try await law.check(TemporaryFile().underTest(variant))
    }
}
#endif
