public import Domain

/// A rule of the data contract for a column of a table for which nobody wrote an entity.
public struct ColumnRule: Equatable, Sendable {
    /// The name of the column.
    public var column: String
    /// The values that are allowed.
    public var allowed: AllowedValues
    /// What happens to a row with another value.
    public var consequence: ViolationConsequence
    /// The largest share of rows without a value, 0 to 1.
    public var maximumMissingShare: Double

    /// Creates a rule.
    public init(
        column: String, allowed: AllowedValues, consequence: ViolationConsequence = .reject,
        maximumMissingShare: Double = 1
    ) {
        self.column = column
        self.allowed = allowed
        self.consequence = consequence
        self.maximumMissingShare = maximumMissingShare
    }
}
