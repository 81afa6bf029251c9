/// The key of a flight: a positive number, unique in its table.
public struct FlightID: RawRepresentable, Hashable, Comparable, Sendable {
    /// The number, 1 or more.
    public let rawValue: Int64

    /// A key by its number; nil when it is not positive.
    public init?(rawValue: Int64) {
        guard rawValue > 0 else { return nil }
        self.rawValue = rawValue
    }

    /// Orders by number.
    public static func < (left: FlightID, right: FlightID) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension FlightID: CustomStringConvertible {
    /// The number.
    public var description: String { String(rawValue) }
}
