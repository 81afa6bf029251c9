/// A time on the clock of some place, to the minute: 00:00 to 24:00.
///
/// 24:00 is distinct from 00:00, as in timetables: a train that departs at 24:00 on the 24th departs at midnight at the
/// end of that day.
public struct ClockTime: Hashable, Sendable {
    /// Minutes after midnight, 0 to 1440.
    public let minutes: Int16

    /// Creates a time from the minutes after midnight; nil outside 0 to 1440.
    public init?(minutes: Int) {
        guard (0...1440).contains(minutes) else { return nil }
        self.minutes = Int16(minutes)
    }

    /// A time as timetables write it, hours and minutes in one number: 517 for 05:17, 2400 for midnight at the end of
    /// the day; nil when there is no such time (2561, 1299, −5).
    public init?(hhmm: Int64) {
        guard hhmm >= 0, hhmm <= 2400, hhmm % 100 < 60 else { return nil }
        self.init(minutes: Int(hhmm / 100 * 60 + hhmm % 100))
    }

    /// Hours and minutes in one number: 517 for 05:17.
    public var hhmm: Int64 { Int64(minutes / 60) * 100 + Int64(minutes % 60) }

    /// The hour that a clock shows, 0 to 23: 24:00 shows 0.
    public var hour: Int { Int(minutes) / 60 % 24 }

    /// Minutes after midnight as a clock shows them, 0 to 1439.
    public var minuteOfDay: Int { Int(minutes) % 1440 }
}

extension ClockTime: CustomStringConvertible {
    /// The time as a clock shows it, or 24:00.
    public var description: String {
        let (hour, minute) = (Int(minutes) / 60, Int(minutes) % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
}
