/// What the data contract says of one field of a flight.
public struct FieldRule: Sendable {
    /// What happens to a row whose value lies outside the range.
    public enum Breach: String, Sendable {
        /// The row is rejected.
        case reject
        /// The row is used, and the report says so.
        case warn
    }

    /// The name of the field, as the table's column is called.
    public let name: String
    /// The range in which values are plausible; its ends belong to it.
    public let range: ClosedRange<Double>
    /// What happens outside of it.
    public let breach: Breach
    /// The largest share of rows without a value, 0 to 1.
    public let maximumMissingShare: Double
    /// Reads the field; nil when it has no value.
    public let value: @Sendable (Flight) -> Double?
    private let search: @Sendable (Span<Flight>, ClosedRange<Double>) -> [Int]

    /// A rule by its parts.
    ///
    /// Inlined for the reason that a ``Feature`` is: so the compiler makes one loop of each rule.
    @inline(__always)
    public init(
        _ name: String, in range: ClosedRange<Double>, otherwise breach: Breach = .reject,
        missing maximumMissingShare: Double = 1, _ value: @escaping @Sendable (Flight) -> Double?
    ) {
        self.name = name
        self.range = range
        self.breach = breach
        self.maximumMissingShare = maximumMissingShare
        self.value = value
        search = { flights, range in
            var found: [Int] = []
            for index in flights.indices {
                if let value = value(flights[index]), !range.contains(value) { found.append(index) }
            }
            return found
        }
    }

    /// Whether a value is one that the contract allows. NaN is not.
    public func allows(_ value: Double) -> Bool { range.contains(value) }

    /// The places of the flights whose value the contract does not allow, ascending.
    func breaches(among flights: [Flight]) -> [Int] { search(flights.span, range) }
}
