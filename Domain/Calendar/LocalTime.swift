/// A day and a time on it, in the local time of some place.
public struct LocalTime: Hashable, Sendable {
    /// The day.
    public let day: CalendarDay
    /// Minutes after midnight, 0 to 1439.
    public let minuteOfDay: Int

    /// The local time of a clock time on a day; 24:00 is midnight of the next day.
    public init(_ day: CalendarDay, _ time: ClockTime) {
        self.day = time.minutes == 1440 ? day.advanced(by: 1) : day
        minuteOfDay = time.minuteOfDay
    }

    /// Minutes from another local time to this one, both read as if on the same clock.
    public func minutes(since other: LocalTime) -> Int {
        (Int(day.daysSinceEpoch) - Int(other.day.daysSinceEpoch)) * 1440 + minuteOfDay - other.minuteOfDay
    }

    /// The hour, 0 to 23.
    public var hour: Int { minuteOfDay / 60 }
}
