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

    @Test("keep the contract of labels", arguments: StoreVariant.all, LabelSourceContract.laws)
    func keepLabelContract(variant: StoreVariant, law: Law<LabelsUnderTest>) async throws {
        let labels = LabelsUnderTest.labels(of: variant)
        let source = InMemoryEntities<Parcel>(variant.table.keyKind, labels: labels.reversed())
        let empty = InMemoryEntities<Parcel>(variant.table.keyKind)
        try await law.check(LabelsUnderTest(source, empty: empty, variant: variant))
    }
}
