import InMemory
import PortContracts
import Tabular
import Testing

@Suite("The entities in memory")
struct InMemoryEntitiesTests {
    @Test("keep the contract of sources", arguments: StoreVariant.all, EntitySourceContract.laws)
    func keepContract(variant: StoreVariant, law: Law<SourceUnderTest>) async throws {
        let rows = SourceUnderTest.entities(of: variant).map {
            InMemoryEntities<Parcel>.Row(key: $0.key, partition: $0.partition, entity: $0.parcel)
        }
        let source = InMemoryEntities(
            variant.table.keyKind, variant.table.partitionOrder, rows: rows.reversed())
        try await law.check(SourceUnderTest(source, variant: variant))
    }

    @Test("are the same as those of a table in memory", arguments: StoreVariant.all, EntitySourceContract.laws)
    func keepContractMapped(variant: StoreVariant, law: Law<SourceUnderTest>) async throws {
        let store = InMemoryStore()
        let subject = StoreUnderTest(store, variant: variant) { throw ContractViolation("not opened again") }
        try await law.check(try await .mapped(subject))
    }
}
