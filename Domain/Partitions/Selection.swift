/// Which rows of a table to read.
public enum Selection: Hashable, Sendable {
    /// Those of a partition.
    case partition(Partition)
    /// Those from a partition to another one, both included, in the order of the table's partitions.
    case partitions(Partition, Partition)
    /// All, also those whose partition cannot be read.
    case everything

    /// Whether the rows of a partition belong to it.
    ///
    /// - Parameters:
    ///   - partition: the partition of the rows.
    ///   - order: how the partitions of the table follow each other.
    public func contains(_ partition: Partition, in order: PartitionOrder) -> Bool {
        switch self {
        case .partition(let wanted): wanted == partition
        case .partitions(let first, let last):
            [first, partition, last].allSatisfy(order.includes) && !order.precedes(partition, first)
                && !order.precedes(last, partition)
        case .everything: true
        }
    }
}
