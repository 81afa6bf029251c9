/// What one field of a table was found to be like.
public struct FieldReport: Equatable, Sendable {
    /// The name of the field.
    public var name: String
    /// How many rows have no value.
    public var missing = 0
    /// How many rows have a value outside the contract's range.
    public var outside = 0
    /// The smallest value; NaN is none.
    public var minimum: Double?
    /// The largest value; NaN is none.
    public var maximum: Double?

    /// A report on no row yet.
    public init(name: String) {
        self.name = name
    }

    mutating func add(_ value: Double?, allowed: Bool) {
        guard let value else {
            missing += 1
            return
        }
        if !allowed { outside += 1 }
        guard !value.isNaN else { return }
        minimum = min(minimum ?? value, value)
        maximum = max(maximum ?? value, value)
    }
}
