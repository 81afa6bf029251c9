extension PartitionScheme {
    /// All partitions from one to another one, both included, in their order; nil when the scheme has no such labels, or
    /// does not say which partitions there are between them. None when the first comes after the last.
    public func partitions(from first: Partition, through last: Partition) -> [Partition]? {
        switch self {
        case .day:
            guard let first = CalendarDay(iso8601: first.label), let last = CalendarDay(iso8601: last.label) else {
                return nil
            }
            guard first <= last else { return [] }
            return (first.daysSinceEpoch...last.daysSinceEpoch).map { Partition(day: CalendarDay(daysSinceEpoch: $0)) }
        case .month:
            guard var month = CalendarMonth(iso8601: first.label), let last = CalendarMonth(iso8601: last.label) else {
                return nil
            }
            var partitions: [Partition] = []
            while month.firstDay <= last.firstDay {
                partitions.append(Partition(month: month))
                month = month.next
            }
            return partitions
        case .value, .snapshot, .whole: return nil
        }
    }
}
