extension Timestamp: CustomStringConvertible {
    /// The moment as ISO 8601 writes it, to the microsecond: `2013-12-23T19:00:00.000000Z`.
    public var description: String {
        var (day, rest) = microseconds.quotientAndRemainder(dividingBy: Self.perDay)
        if rest < 0 { (day, rest) = (day - 1, rest + Self.perDay) }
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
        self.init(microseconds: Int64(day.daysSinceEpoch) * Self.perDay + time)
        guard description == text else { return nil }
    }

    private static let perDay: Int64 = 86_400_000_000

    private static func padded(_ number: Int64, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
