import Domain
import InMemory
import PortContracts
import Tabular

/// What the tests score with, worked out without the pipeline.
enum SampleFormula {
    /// The score of a parcel: its distance modulo 97 as a share of 97, so between 0 and 1.
    static func score(distance: Double) -> Double { distance.truncatingRemainder(dividingBy: 97) / 97 }

    /// The model that gives these scores.
    static func model() -> FormulaModel { FormulaModel { score(distance: $0[0]) } }
}

/// A parcel with its key and its partition.
typealias ParcelRow = InMemoryEntities<Parcel>.Row

extension InMemoryEntities<Parcel>.Row {
    /// The score of the parcel.
    var score: Double { SampleFormula.score(distance: entity.distance) }
}

extension Sample {
    /// The distance of the parcel of a number, in kilometres; greater numbers have greater ones.
    static func distance(_ number: Int) -> Double { 1400.25 + Double(number) / 3 }

    /// The parcel of a number; one that violates the contract of the tests has a negative distance.
    static func row(
        _ number: Int, violating: Bool = false, of variant: StoreVariant = .standard, in partition: Partition? = nil
    ) -> ParcelRow {
        let partition = partition ?? variant.partition
        let days = PartitionScheme.day(column: "dispatched").days(of: partition)
        return ParcelRow(
            key: variant.key(number, in: partition),
            partition: variant.table.partitionColumn == nil ? nil : partition,
            entity: Parcel(
                weight: 2.5, distance: violating ? -1 : distance(number), declaredValue: number % 3 == 2 ? nil : 39.02,
                service: Category("express") ?? .missing,
                dispatched: days?.lowerBound ?? CalendarDay(daysSinceEpoch: 16_063)))
    }

    /// The parcels of some numbers; those whose numbers are among `violating` violate the contract of the tests.
    static func rows(
        _ numbers: some Sequence<Int>, violating: Set<Int> = [], of variant: StoreVariant = .standard,
        in partition: Partition? = nil
    ) -> [ParcelRow] {
        numbers.map { row($0, violating: violating.contains($0), of: variant, in: partition) }
    }

    /// The keys of the parcels of some numbers.
    static func keys(_ numbers: some Sequence<Int>) -> [Key] { numbers.map { StoreVariant.standard.key($0) } }
}
