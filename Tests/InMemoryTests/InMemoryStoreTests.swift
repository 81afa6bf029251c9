import InMemory
import PortContracts
import Testing

@Suite("The store in memory")
struct InMemoryStoreTests {
    private func store(_ variant: StoreVariant) -> StoreUnderTest {
        Self.opened(InMemoryStore(), variant)
    }

    private static func opened(_ store: InMemoryStore, _ variant: StoreVariant) -> StoreUnderTest {
        StoreUnderTest(store, variant: variant) { opened(store, variant) }
    }

    @Test("keeps the contract of readers of tables", arguments: StoreVariant.all, TableReaderContract.laws)
    func keepsReaderContract(variant: StoreVariant, law: Law<StoreUnderTest>) async throws {
        try await law.check(store(variant))
    }

    @Test("keeps the contract of writers of tables", arguments: StoreVariant.all, TableWriterContract.laws)
    func keepsWriterContract(variant: StoreVariant, law: Law<StoreUnderTest>) async throws {
        try await law.check(store(variant))
    }

    @Test("keeps the contract of ledgers", arguments: StoreVariant.all, RunLedgerContract.laws)
    func keepsLedgerContract(variant: StoreVariant, law: Law<StoreUnderTest>) async throws {
        try await law.check(store(variant))
    }

    @Test("keeps the contract of staging", arguments: StoreVariant.all, ScoreStagingContract.laws)
    func keepsStagingContract(variant: StoreVariant, law: Law<StoreUnderTest>) async throws {
        try await law.check(store(variant))
    }

    @Test("keeps the contract of publishers", arguments: StoreVariant.all, ScorePublisherContract.laws)
    func keepsPublisherContract(variant: StoreVariant, law: Law<StoreUnderTest>) async throws {
        try await law.check(store(variant))
    }

    @Test("keeps the contract of sources of labels", arguments: StoreVariant.all, LabelSourceContract.tableLaws)
    func keepsLabelContract(variant: StoreVariant, law: Law<StoreUnderTest>) async throws {
        try await law.check(store(variant))
    }

    @Test("keeps the contract of migrators", arguments: StoreVariant.all, LedgerMigratorContract.laws)
    func keepsMigratorContract(variant: StoreVariant, law: Law<StoreUnderTest>) async throws {
        try await law.check(store(variant))
    }
}
