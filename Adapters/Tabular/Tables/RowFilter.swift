public import Domain
import UseCases

/// Which rows of a table are read, in terms of its columns.
public enum RowFilter: Equatable, Sendable {
    /// All rows.
    case all
    /// The rows whose day lies in a range, both bounds included. The column is one of days or of timestamps; a timestamp
    /// lies on the day that the clock of the table's time zone shows.
    case days(column: Int, ClosedRange<CalendarDay>)
    /// The rows whose whole number lies in a range, both bounds included.
    case integers(column: Int, ClosedRange<Int64>)
    /// The rows whose text lies between two texts by its bytes, both included.
    case texts(column: Int, from: String, through: String)

    /// Whether a row of a batch passes. A row whose value is missing or cannot be read passes only ``all``.
    public func includes(_ row: Int, of batch: RowBatch) -> Bool {
        switch self {
        case .all: true
        case .days(let column, let days): batch.day(row, column).map(days.contains) ?? false
        case .integers(let column, let range):
            batch.integers[batch.schema.slots[column]][row].map(range.contains) ?? false
        case .texts(let column, let first, let last):
            batch.texts[batch.schema.slots[column]].string(row).map {
                !$0.utf8.lexicographicallyPrecedes(first.utf8) && !last.utf8.lexicographicallyPrecedes($0.utf8)
            } ?? false
        }
    }
}

extension TableSpecification {
    /// How the partitions of the table follow each other.
    public var partitionOrder: PartitionOrder { partition?.type == .integer ? .numbers : .labels }

    /// The rows of a selection.
    ///
    /// - Throws: `usage` for a partition that the table does not have, and for a range whose first partition comes after its
    ///   last one.
    public func filter(for selection: Selection) throws -> RowFilter {
        switch selection {
        case .everything: .all
        case .partition(let partition): try filter(from: partition, through: partition)
        case .partitions(let first, let last): try filter(from: first, through: last)
        }
    }

    private func filter(from first: Partition, through last: Partition) throws -> RowFilter {
        for partition in [first, last] where partitions.partition(partition.label, in: partitionOrder) == nil {
            throw BatchError(
                .usage,
                "\"\(partition)\" is not a partition of table \(name), expected \(partitions.labelForm(in: partitionOrder))"
            )
        }
        try Selection.partitions(first, last).checkOrder(partitionOrder)
        guard let column = partitionColumn else { return .all }
        if let start = partitions.days(of: first), let end = partitions.days(of: last) {
            return .days(column: column, start.lowerBound...end.upperBound)
        }
        if partitionOrder == .numbers, let least = first.number, let greatest = last.number {
            return .integers(column: column, least...greatest)
        }
        return .texts(column: column, from: first.label, through: last.label)
    }
}
