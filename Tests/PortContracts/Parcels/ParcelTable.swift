import Domain
public import Tabular

/// How rows of the table `parcels` become parcels, whatever their keys and partitions are.
///
/// The table has columns that a parcel does not need, and its key is not in the first columns: roles come from the
/// specification and never from positions.
public struct ParcelTable: EntityMapping {
    /// The table.
    public let table: TableSpecification
    /// Where labels come from: the delay in days, in a table of its own.
    public let labels: LabelMapping?
    private let layout: StoreVariant.Layout

    /// Creates the mapping for a variant of the table.
    ///
    /// - Parameters:
    ///   - variant: the key and the partitions.
    ///   - binaryLabel: whether the label is 1 for a parcel that is late and 0 for others, or the delay itself.
    public init(_ variant: StoreVariant = .standard, binaryLabel: Bool = true) {
        table = variant.table
        layout = variant.layout
        labels = LabelMapping(in: .ownTable(variant.labels.name), StoreVariant.delay) { delay in
            guard binaryLabel else { return delay }
            return delay > 0 ? 1 : 0
        }
    }

    /// Turns rows into parcels; a row whose weight is not a positive number is none.
    public func decode(_ batch: RowBatch) -> DecodedRows<Parcel> {
        var binder = ColumnBinder(binding: batch)
        let columns = ParcelColumns(&binder, layout: layout)
        return batch.decode { row throws(RowFault) in try columns.parcel(row) }
    }
}

/// The columns of the table `parcels`: one declaration each.
struct ParcelColumns {
    private let dispatched: IntegerField
    private let weight: RealField
    private let distance: RealField
    private let declaredValue: RealField
    private let service: TextField
    private let isTimestamp: Bool

    init(_ columns: inout ColumnBinder, layout: StoreVariant.Layout) {
        _ = columns.optionalInteger("pieces")
        for part in layout.keys.sorted(by: { $0.name > $1.name }) { columns.key(part.name, part.type) }
        isTimestamp = layout.dispatchedType == .timestamp
        dispatched = columns.optionalInteger("dispatched", layout.dispatchedType, expected: "a day")
        weight = columns.real("weight", expected: "a weight of more than 0 kg")
        distance = columns.real("distance", expected: "a distance in kilometres")
        declaredValue = columns.optionalReal("declared_value")
        service = columns.optionalText("service")
        _ = columns.optionalInteger("is_fragile", .boolean)
        _ = columns.optionalInteger("printed_at", .timestamp)
        _ = columns.optionalInteger("ordered_on", .day)
        switch layout.extraPartition?.type {
        case .integer: _ = columns.optionalInteger(layout.extraPartition?.name ?? "")
        case .text: _ = columns.optionalText(layout.extraPartition?.name ?? "")
        default: break
        }
    }

    @inline(__always)
    func parcel(_ row: Int) throws(RowFault) -> Parcel {
        Parcel(
            weight: try weight.value(row) { $0 > 0 && $0.isFinite ? $0 : nil }, distance: try distance.value(row),
            declaredValue: try declaredValue.optional(row), service: try service.optional(row),
            dispatched: try dispatched.value(row, day))
    }

    private func day(_ number: Int64) -> CalendarDay? {
        Int32(exactly: isTimestamp ? LocalMoment.day(ofMicroseconds: number) : number)
            .map(CalendarDay.init(daysSinceEpoch:))
    }
}
