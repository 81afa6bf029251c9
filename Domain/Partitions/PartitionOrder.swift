/// How the partitions of a table follow each other. It decides which of them lie in a range, in every store alike.
public enum PartitionOrder: Sendable {
    /// By the bytes of their labels: texts, and also days and months, which so ascend by time.
    case labels
    /// By the whole numbers that their labels are: 9 comes before 10.
    case numbers

    /// Whether a partition comes before another one; false when one of them has no place in the order.
    public func precedes(_ left: Partition, _ right: Partition) -> Bool {
        switch self {
        case .labels: left < right
        case .numbers:
            if let left = left.number, let right = right.number { left < right } else { false }
        }
    }

    /// Whether a partition has a place in the order: by numbers, only a whole number has one.
    public func includes(_ partition: Partition) -> Bool {
        switch self {
        case .labels: true
        case .numbers: partition.number != nil
        }
    }
}

extension Partition {
    /// The whole number that the label is; nil for any other label, and for a number in another spelling (`+7`, `07`), so
    /// that no two partitions have the same rows.
    public var number: Int64? {
        guard let number = Int64(label), String(number) == label else { return nil }
        return number
    }
}

extension PartitionScheme {
    /// The partition of a label that has a place in an order; nil when there is no such label.
    public func partition(_ label: String, in order: PartitionOrder) -> Partition? {
        partition(label).flatMap { order.includes($0) ? $0 : nil }
    }

    /// What a label that has a place in an order looks like, for messages.
    public func labelForm(in order: PartitionOrder) -> String {
        switch (order, column) {
        case (.numbers, let column?): "a whole number such as 7, a value of column \"\(column)\""
        default: labelForm
        }
    }
}
