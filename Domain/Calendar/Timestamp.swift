/// A moment in time: microseconds after 1970-01-01 00:00 UTC.
///
/// The inner layers never read the clock; the time is passed in.
public struct Timestamp: Hashable, Comparable, Sendable {
    /// Microseconds after 1970-01-01 00:00 UTC.
    public let microseconds: Int64

    /// Creates the moment this number of microseconds after 1970-01-01 00:00 UTC.
    public init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// Orders by time.
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.microseconds < right.microseconds
    }
}
