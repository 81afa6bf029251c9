extension PartitionScheme {
    /// The last moment of the period that a partition stands for: the end of its day, or of the last day of its month, in
    /// UTC. Nil when partitions are no such periods, or there is no such label.
    public func lastMoment(of partition: Partition) -> Timestamp? {
        let lastDay: CalendarDay? =
            switch self {
            case .day, .snapshot(.day): CalendarDay(iso8601: partition.label)
            case .month, .snapshot(.month): CalendarMonth(iso8601: partition.label)?.days.upperBound
            case .value, .whole: nil
            }
        return lastDay.map { Timestamp(microseconds: (Int64($0.daysSinceEpoch) + 1) * 86_400_000_000 - 1) }
    }

    /// Whether partitions are periods of a calendar, which end at a known moment.
    public var isCalendar: Bool {
        switch self {
        case .day, .month, .snapshot: true
        case .value, .whole: false
        }
    }
}
