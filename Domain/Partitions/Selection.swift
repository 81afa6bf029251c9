/// Which rows of a table to read.
public enum Selection: Hashable, Sendable {
    /// Those of a partition.
    case partition(Partition)
    /// Those from a partition to another one, both included, in the order of their labels.
    case partitions(Partition, Partition)
    /// All, also those whose partition cannot be read.
    case everything

    /// Whether the rows of a partition belong to it.
    public func contains(_ partition: Partition) -> Bool {
        switch self {
        case .partition(let wanted): wanted == partition
        case .partitions(let first, let last): first <= partition && partition <= last
        case .everything: true
        }
    }
}
