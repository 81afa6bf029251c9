extension CalendarDay: CustomStringConvertible {
    /// The day as ISO 8601 writes it: `2013-12-24`.
    public var description: String {
        let (year, month, day) = components
        return "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
    }

    /// Reads `2013-12-24`, in exactly this form; nil for any other text and for days that do not exist.
    public init?(iso8601 text: some StringProtocol) {
        self.init(iso8601: Array(text.utf8).span)
    }

    /// Reads the bytes of `2013-12-24`, in exactly this form; nil for any others and for days that do not exist.
    public init?(iso8601 bytes: Span<UInt8>) {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        guard let year = Self.number(bytes, from: 0, to: 4), let month = Self.number(bytes, from: 5, to: 7),
            let day = Self.number(bytes, from: 8, to: 10)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private static func number(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
        var number = 0
        for index in start..<end {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) else { return nil }
            number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
        }
        return number
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
