public import Domain
import Foundation
import UseCases

/// Reads timestamps as the clock of a time zone shows them.
///
/// A timestamp with a zone of its own (`Z`, `+01:00`) is a moment, which is put on this clock. One without a zone is on this
/// clock already.
public struct WallClock: Sendable {
    private let zone: TimeZone
    /// The offsets from UTC over time; empty when the zone is UTC.
    private let offsets: ZoneOffsets

    /// A clock.
    ///
    /// - Parameter timeZone: the IANA name of the zone, such as `Europe/Berlin`.
    /// - Throws: `config` for a name that is none.
    public init(timeZone: String) throws {
        guard let zone = TimeZone(identifier: timeZone) else {
            throw BatchError(
                .config,
                "\"\(timeZone)\" is not a time zone, expected an IANA name such as Europe/Berlin or UTC"
                    + Suggestion.hint(for: timeZone, among: TimeZone.knownTimeZoneIdentifiers))
        }
        self.zone = zone
        offsets = ZoneOffsets(of: zone)
    }

    /// Whether the clock shows UTC at all times.
    public var isUTC: Bool { offsets.isUTC }

    /// Reads a day (`2013-12-24`) or a day and a time of day: `2013-12-24 05:00`, `2013-12-24T05:00:00`, with a fraction of a
    /// second, with `Z` or an offset such as `+01`, `+0100` or `+01:00`, after a space or not.
    ///
    /// - Returns: microseconds after 1970-01-01 00:00 on this clock, digits beyond them cut off; nil for any other text, for
    ///   days and times that do not exist, and for moments outside the years 1 to 9999.
    public func microseconds(_ bytes: Span<UInt8>) -> Int64? {
        guard bytes.count >= 10, let day = CalendarDay(iso8601: bytes.extracting(0..<10)) else { return nil }
        let midnight = Int64(day.daysSinceEpoch) * LocalMoment.microsecondsPerDay
        guard bytes.count > 10 else { return midnight }
        guard let (time, end) = TimestampText.timeOfDay(bytes) else { return nil }
        guard end < bytes.count else { return midnight + time }
        guard let offset = TimestampText.offsetSeconds(bytes, from: end) else { return nil }
        let moment = midnight + time - Int64(offset) * 1_000_000
        let shown = moment + Int64(offsets.seconds(at: moment)) * 1_000_000
        return (TimestampText.least...TimestampText.greatest).contains(shown) ? shown : nil
    }

    /// Reads a day, or the day of a timestamp without a zone of its own: many programs write `2013-12-24 00:00:00` for a day.
    ///
    /// - Returns: nil for any other text. With a zone, the day would depend on the clock.
    public static func day(_ bytes: Span<UInt8>) -> CalendarDay? {
        guard bytes.count > 10 else { return CalendarDay(iso8601: bytes) }
        guard let (_, end) = TimestampText.timeOfDay(bytes), end == bytes.count else { return nil }
        return CalendarDay(iso8601: bytes.extracting(0..<10))
    }

    /// Whether a text is a day or a timestamp, as ``microseconds(_:)`` reads them on any clock.
    public static func isTimestamp(_ bytes: Span<UInt8>) -> Bool {
        guard bytes.count >= 10, CalendarDay(iso8601: bytes.extracting(0..<10)) != nil else { return false }
        guard bytes.count > 10 else { return true }
        guard let (_, end) = TimestampText.timeOfDay(bytes) else { return false }
        return end == bytes.count || TimestampText.offsetSeconds(bytes, from: end) != nil
    }

    /// The moment of a number of microseconds after 1970-01-01 00:00 UTC, on this clock.
    public func microseconds(atUTC moment: Int64) -> Int64 {
        moment + Int64(offsets.seconds(at: moment)) * 1_000_000
    }

    /// Writes a timestamp without a zone: `2013-12-24 05:00:00`, with six digits of a fraction unless it is 0.
    ///
    /// - Parameter microseconds: after 1970-01-01 00:00, in the years 1 to 9999.
    public static func text(ofMicroseconds microseconds: Int64) -> String {
        TimestampText.text(ofMicroseconds: microseconds)
    }
}
