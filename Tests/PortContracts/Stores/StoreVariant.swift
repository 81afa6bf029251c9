public import Domain
public import Tabular

/// One way in which a table may be keyed and cut into partitions; a store obeys the same laws with each.
public struct StoreVariant: Sendable {
    /// What differs between the variants of a table.
    struct Layout: Sendable {
        /// The columns of the key, in its order.
        let keys: [ColumnSpecification]
        /// The type of the column `dispatched`.
        let dispatchedType: ColumnType
        /// The column of the partition, where it is neither `dispatched` nor a part of the key.
        let extraPartition: ColumnSpecification?
    }

    /// The table of parcels, `parcels`.
    public let table: TableSpecification
    /// The table of published scores, `scores`.
    public let scores: ScoreTable
    /// The table of labels, `deliveries`: the columns of the key, and `delay_days`.
    public let labels: TableSpecification
    /// The partitions of the samples, ascending: several, or only one where the table is scored as a whole.
    public let partitions: [Partition]
    let layout: Layout

    static let delay = ColumnSpecification("delay_days", .integer)

    init(
        key: [ColumnSpecification], _ scheme: PartitionScheme, dispatched: ColumnType = .day,
        extra: ColumnSpecification? = nil, partitions labels: [String]
    ) {
        layout = Layout(keys: key, dispatchedType: dispatched, extraPartition: extra)
        var columns = ColumnBinder()
        _ = ParcelColumns(&columns, layout: layout)
        let names = key.map(\.name)
        do {
            table = try TableSpecification(name: "parcels", columns: columns.columns, key: names, partitions: scheme)
            scores = try ScoreTable(name: "scores", for: table)
            self.labels = try TableSpecification(
                name: "deliveries", columns: table.keys + [Self.delay], key: names, partitions: .whole)
        } catch {
            preconditionFailure("a variant of the tests is not valid: \(error)")
        }
        partitions = labels.compactMap(scheme.partition)
        precondition(
            partitions.count == labels.count && partitions == partitions.sorted(by: table.partitionOrder.precedes),
            "wrong partitions")
    }

    /// The partition that most samples belong to.
    public var partition: Partition { partitions[0] }
}

extension StoreVariant: CustomStringConvertible {
    /// The columns of the key and the scheme of the partitions: `(depot, parcel_id) by month:dispatched`.
    public var description: String {
        "(\(table.keys.map(\.name).joined(separator: ", "))) by \(table.partitions)"
    }
}

extension StoreVariant {
    /// A whole number for a key, and days for partitions.
    public static let standard = StoreVariant(key: number, .day(column: "dispatched"), partitions: days)

    /// Each kind of key with several schemes, and each scheme with several kinds of key.
    public static let all: [StoreVariant] = [
        standard,
        StoreVariant(key: number, .whole, partitions: ["all"]),
        StoreVariant(
            key: number, .value(column: "zone"), extra: ColumnSpecification("zone", .integer),
            partitions: ["-3", "0", "9", "10"]),
        StoreVariant(key: text, .month(column: "dispatched"), partitions: months),
        StoreVariant(key: text, .snapshot(.day), partitions: days),
        StoreVariant(key: text, .value(column: "region"), extra: region, partitions: regions),
        StoreVariant(key: composite, .day(column: "dispatched"), dispatched: .timestamp, partitions: days),
        StoreVariant(key: composite, .month(column: "dispatched"), dispatched: .timestamp, partitions: months),
        StoreVariant(key: composite, .snapshot(.month), partitions: months),
        StoreVariant(key: composite, .whole, partitions: ["all"]),
        // The partition is a part of the key.
        StoreVariant(
            key: [ColumnSpecification("region", .text, isRequired: true)] + number, .value(column: "region"),
            partitions: regions),
    ]

    private static let number = [ColumnSpecification("parcel_id", .integer, isRequired: true)]
    private static let text = [ColumnSpecification("barcode", .text, isRequired: true)]
    private static let composite = [ColumnSpecification("depot", .text, isRequired: true)] + number
    private static let region = ColumnSpecification("region", .text)

    private static let days = ["2013-12-24", "2013-12-31", "2014-01-01", "2014-02-28"]
    private static let months = ["2013-11", "2013-12", "2014-01", "2014-02"]
    /// Ascending by bytes; a locale would order them in another way.
    private static let regions = ["A, \"east\"", "Z'; --", "a/b", "é%_"]
}
