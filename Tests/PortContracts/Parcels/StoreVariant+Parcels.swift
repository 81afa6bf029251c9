public import Domain
import Tabular

extension StoreVariant {
    /// The parcel of the sample row of a number: what ``ParcelTable`` makes of that row.
    public func parcel(_ number: Int, in partition: Partition? = nil) -> Parcel {
        let row = rows([number], in: partition ?? self.partition)
        func slot(_ column: String) -> Int { row.schema.names.firstIndex(of: column).map { row.schema.slots[$0] } ?? 0 }
        let dispatched = row.schema.names.firstIndex(of: "dispatched").flatMap { row.day(0, $0) }
        return Parcel(
            weight: row.reals[slot("weight")][0] ?? .nan, distance: row.reals[slot("distance")][0] ?? .nan,
            declaredValue: row.reals[slot("declared_value")][0],
            service: row.texts[slot("service")].string(0).flatMap { Category($0) } ?? .missing,
            dispatched: dispatched ?? CalendarDay(daysSinceEpoch: 0))
    }
}
