import Domain

/// The parts of a timestamp as text.
enum TimestampText {
    /// The first microsecond of the year 1.
    static let least: Int64 = -719_162 * LocalMoment.microsecondsPerDay
    /// The last microsecond of the year 9999.
    static let greatest: Int64 = 2_932_897 * LocalMoment.microsecondsPerDay - 1

    /// The time of day after the ten bytes of the day, in microseconds, and where the zone begins.
    static func timeOfDay(_ bytes: Span<UInt8>) -> (microseconds: Int64, end: Int)? {
        guard bytes.count >= 16, isSeparator(bytes[10]), bytes[13] == UInt8(ascii: ":"),
            let hour = number(bytes, at: 11), hour < 24, let minute = number(bytes, at: 14), minute < 60
        else { return nil }
        let minutes = Int64(hour * 60 + minute)
        guard bytes.count > 16, bytes[16] == UInt8(ascii: ":") else { return (minutes * 60_000_000, 16) }
        guard let second = number(bytes, at: 17), second < 60 else { return nil }
        let seconds = (minutes * 60 + Int64(second)) * 1_000_000
        guard bytes.count > 19, bytes[19] == UInt8(ascii: ".") || bytes[19] == UInt8(ascii: ",") else {
            return (seconds, 19)
        }
        guard let (fraction, end) = fraction(bytes, from: 20) else { return nil }
        return (seconds + fraction, end)
    }

    /// The offset from UTC of a zone that begins at a byte and ends the text: `Z`, `+01`, `+0100`, `+01:00`.
    static func offsetSeconds(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        var place = start
        if bytes[place] == UInt8(ascii: " ") { place += 1 }
        guard place < bytes.count else { return nil }
        let sign = bytes[place]
        if sign == UInt8(ascii: "Z") || sign == UInt8(ascii: "z") { return place + 1 == bytes.count ? 0 : nil }
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), let hours = number(bytes, at: place + 1),
            hours < 16
        else { return nil }
        place += 3
        var minutes = 0
        if place < bytes.count {
            if bytes[place] == UInt8(ascii: ":") { place += 1 }
            guard let number = number(bytes, at: place), number < 60 else { return nil }
            minutes = number
            place += 2
        }
        guard place == bytes.count else { return nil }
        return (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -60 : 60)
    }

    static func text(ofMicroseconds microseconds: Int64) -> String {
        let day = LocalMoment.day(ofMicroseconds: microseconds)
        let rest = microseconds - day * LocalMoment.microsecondsPerDay
        let seconds = rest / 1_000_000
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, to: 2) }
        let fraction = rest % 1_000_000
        return "\(CalendarDay(daysSinceEpoch: Int32(clamping: day))) \(clock.joined(separator: ":"))"
            + (fraction == 0 ? "" : ".\(padded(fraction, to: 6))")
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "T") || byte == UInt8(ascii: "t")
    }

    /// The two digits at a place.
    private static func number(_ bytes: Span<UInt8>, at place: Int) -> Int? {
        guard place + 1 < bytes.count, let tens = digit(bytes[place]), let ones = digit(bytes[place + 1])
        else { return nil }
        return tens * 10 + ones
    }

    /// The fraction of a second from a place on, in microseconds, and where it ends: one to nine digits.
    private static func fraction(_ bytes: Span<UInt8>, from start: Int) -> (microseconds: Int64, end: Int)? {
        var (value, place): (Int64, Int) = (0, start)
        while place < bytes.count, let digit = digit(bytes[place]) {
            if place - start < 6 { value = value * 10 + Int64(digit) }
            place += 1
        }
        let count = place - start
        guard (1...9).contains(count) else { return nil }
        for _ in 0..<max(0, 6 - count) { value *= 10 }
        return (value, place)
    }

    private static func digit(_ byte: UInt8) -> Int? {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte &- UInt8(ascii: "0")) : nil
    }

    private static func padded(_ number: Int64, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
