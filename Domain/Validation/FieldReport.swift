/// Statistics of one field of a table.
public struct FieldReport: Equatable, Sendable {
    /// The name of the field.
    public var name: String
    /// How many rows have no value, or NaN.
    public var missing = 0
    /// How many rows have a value that the contract does not allow.
    public var outside = 0
    /// The smallest number; nil when there is none.
    public var minimum: Double?
    /// The largest number; nil when there is none.
    public var maximum: Double?

    /// A report before the first row.
    public init(name: String) {
        self.name = name
    }

    /// Adds the values of some rows.
    ///
    /// - Parameters:
    ///   - column: the values.
    ///   - violations: the positions of those that are not allowed. One that is NaN counts as missing only.
    mutating func add(_ column: FeatureColumn, violations: [Int]) {
        switch column {
        case .numeric(let values):
            outside += violations.count { !values[$0].isNaN }
            let known = values.filter { !$0.isNaN }
            missing += values.count - known.count
            guard let least = known.min(), let greatest = known.max() else { return }
            minimum = min(minimum ?? least, least)
            maximum = max(maximum ?? greatest, greatest)
        case .categorical(let values):
            outside += violations.count { !values[$0].isMissing }
            missing += values.count { $0.isMissing }
        }
    }
}
