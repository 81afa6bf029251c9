import Foundation

/// The offsets of a time zone from UTC, worked out once: to ask Foundation for each row would cost a microsecond.
struct ZoneOffsets: Sendable {
    /// When an offset begins to hold, in seconds after 1970-01-01 00:00 UTC, ascending; the first is the least number.
    private let starts: [Int64]
    private let offsets: [Int]
    private let zone: TimeZone
    /// Whether the offset is 0 at all times.
    let isUTC: Bool

    /// From 1970 to 2100 the offsets are looked up; before and after, Foundation is asked.
    private static let years: Range<Int64> = 0..<4_102_444_800
    /// No zone has changed its offset and changed it back within so many seconds since 1970.
    private static let step: Int64 = 7 * 86_400

    /// The offsets of a zone.
    init(of zone: TimeZone) {
        self.zone = zone
        isUTC = Self.isUTC(zone)
        var starts = [Self.years.lowerBound]
        var offsets = [Self.offset(of: zone, at: starts[0])]
        if !isUTC {
            for end in stride(from: Self.step, through: Self.years.upperBound, by: Int(Self.step)) {
                let offset = Self.offset(of: zone, at: end)
                guard offset != offsets[offsets.count - 1] else { continue }
                starts.append(Self.change(of: zone, between: end - Self.step, and: end))
                offsets.append(offset)
            }
        }
        self.starts = starts
        self.offsets = offsets
    }

    /// The offset at a moment, in seconds.
    ///
    /// - Parameter microseconds: after 1970-01-01 00:00 UTC.
    func seconds(at microseconds: Int64) -> Int {
        if isUTC { return 0 }
        let (quotient, remainder) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
        let second = remainder < 0 ? quotient - 1 : quotient
        guard Self.years.contains(second) else { return Self.offset(of: zone, at: second) }
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= second { low = middle } else { high = middle }
        }
        return offsets[low]
    }

    private static func isUTC(_ zone: TimeZone) -> Bool {
        ["UTC", "GMT", "Etc/UTC", "Etc/GMT", "Z", "Zulu", "Universal"].contains(zone.identifier)
    }

    /// The first second at which the offset is that of the end of an interval, within which it changes once.
    private static func change(of zone: TimeZone, between start: Int64, and end: Int64) -> Int64 {
        let before = offset(of: zone, at: start)
        var (low, high) = (start, end)
        while high - low > 1 {
            let middle = (low + high) / 2
            if offset(of: zone, at: middle) == before { low = middle } else { high = middle }
        }
        return high
    }

    private static func offset(of zone: TimeZone, at second: Int64) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
    }
}
