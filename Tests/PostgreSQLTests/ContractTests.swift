#if PostgreSQL
import PortContracts
import PostgreSQL
import Testing

@Suite("PostgreSQL obeys the laws of every port, with each kind of key and each scheme of partitions")
struct ContractTests {
    @Test(
        "One reader obeys the laws of reading tables", .serialized, arguments: StoreVariant.all,
        TableReaderContract.laws)
    func reading(_ variant: StoreVariant, _ law: Law<StoreUnderTest>) async throws {
        try await Fixture.check(law, variant)
    }

    @Test(
        "Three readers obey the laws of reading tables", .serialized, arguments: StoreVariant.all,
        TableReaderContract.laws)
    func parallelReading(_ variant: StoreVariant, _ law: Law<StoreUnderTest>) async throws {
        try await Fixture.check(law, variant, readers: 3)
    }

    @Test("It obeys the laws of writing tables", .serialized, arguments: StoreVariant.all, TableWriterContract.laws)
    func writing(_ variant: StoreVariant, _ law: Law<StoreUnderTest>) async throws {
        try await Fixture.check(law, variant)
    }

    @Test("It obeys the laws of the ledger", .serialized, arguments: StoreVariant.all, RunLedgerContract.laws)
    func ledger(_ variant: StoreVariant, _ law: Law<StoreUnderTest>) async throws {
        try await Fixture.check(law, variant)
    }

    @Test("It obeys the laws of staging", .serialized, arguments: StoreVariant.all, ScoreStagingContract.laws)
    func staging(_ variant: StoreVariant, _ law: Law<StoreUnderTest>) async throws {
        try await Fixture.check(law, variant)
    }

    @Test(
        "It obeys the laws of publishing by attaching", .serialized, arguments: StoreVariant.all,
        ScorePublisherContract.laws)
    func attaching(_ variant: StoreVariant, _ law: Law<StoreUnderTest>) async throws {
        try await Fixture.check(law, variant, .attach)
    }

    @Test(
        "It obeys the laws of publishing by replacing", .serialized, arguments: StoreVariant.all,
        ScorePublisherContract.laws)
    func replacing(_ variant: StoreVariant, _ law: Law<StoreUnderTest>) async throws {
        try await Fixture.check(law, variant, .replace)
    }

    @Test("It obeys the laws of labels", .serialized, arguments: StoreVariant.all, LabelSourceContract.tableLaws)
    func labels(_ variant: StoreVariant, _ law: Law<StoreUnderTest>) async throws {
        try await Fixture.check(law, variant)
    }

    @Test("It obeys the laws of migrating", .serialized, arguments: StoreVariant.all, LedgerMigratorContract.laws)
    func migrating(_ variant: StoreVariant, _ law: Law<StoreUnderTest>) async throws {
        try await Fixture.check(law, variant)
    }
}
#endif
