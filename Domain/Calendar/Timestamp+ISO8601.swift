extension Timestamp: CustomStringConvertible {
    /// The moment as ISO 8601 writes it, to the microsecond: `2013-12-23T19:00:00.000000Z`.
    public var description: String {
        let day = Self.floorDivision(microseconds, 86_400_000_000)
        let rest = microseconds - day * 86_400_000_000
        let seconds = rest / 1_000_000
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { Self.padded($0, to: 2) }
        return "\(CalendarDay(daysSinceEpoch: Int32(clamping: day)))T\(clock.joined(separator: ":"))."
            + "\(Self.padded(rest % 1_000_000, to: 6))Z"
    }

    /// Reads what `description` writes, in exactly this form; nil for any other text.
    public init?(iso8601 text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 27, let day = CalendarDay(iso8601: text.prefix(10)) else { return nil }
        let fields = [(11, 2), (14, 2), (17, 2), (20, 6)].map { start, count in
            Int64(String(decoding: bytes[start..<start + count], as: UTF8.self))
        }
        guard let hour = fields[0], let minute = fields[1], let second = fields[2], let fraction = fields[3]
        else { return nil }
        let time = ((hour * 60 + minute) * 60 + second) * 1_000_000 + fraction
        self.init(microseconds: Int64(day.daysSinceEpoch) * 86_400_000_000 + time)
        guard description == text else { return nil }
    }

    private static func floorDivision(_ number: Int64, _ divisor: Int64) -> Int64 {
        number >= 0 ? number / divisor : (number - divisor + 1) / divisor
    }

    private static func padded(_ number: Int64, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
