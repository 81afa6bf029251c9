/// A moment in time: microseconds after 1970-01-01 00:00 UTC.
///
/// Nobody in the inner layers asks for the time; it is handed in.
public struct Timestamp: Hashable, Comparable, Sendable {
    /// Microseconds after 1970-01-01 00:00 UTC.
    public let microseconds: Int64

    /// The moment so many microseconds after 1970-01-01 00:00 UTC.
    public init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// Orders by time.
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.microseconds < right.microseconds
    }
}

extension Timestamp: CustomStringConvertible {
    /// The moment as ISO 8601 writes it, to the second: `2013-12-23T19:00:00Z`.
    public var description: String {
        let aDay: Int64 = 86_400_000_000
        var (days, rest) = microseconds.quotientAndRemainder(dividingBy: aDay)
        if rest < 0 { (days, rest) = (days - 1, rest + aDay) }
        let seconds = rest / 1_000_000
        let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(CalendarDay(daysSinceEpoch: Int32(clamping: days)))T\(parts.joined(separator: ":"))Z"
    }
}
