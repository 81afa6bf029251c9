/// The slice of the data that one run scores: the flights of a day.
public struct Partition: Hashable, Sendable {
    /// The day.
    public let day: CalendarDay

    /// The partition of a day.
    public init(day: CalendarDay) {
        self.day = day
    }
}

extension Partition: Comparable {
    /// Orders by day.
    public static func < (left: Partition, right: Partition) -> Bool { left.day < right.day }
}

extension Partition: CustomStringConvertible {
    /// The day: `2013-12-24`.
    public var description: String { day.description }
}
