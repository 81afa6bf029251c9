/// The values that the data contract allows in a field.
public enum AllowedValues: Equatable, Sendable {
    /// Numbers from the lower to the upper bound, both included.
    case range(ClosedRange<Double>)
    /// One of these texts.
    case categories(Set<Category>)
    /// Every value: a rule that only limits how many are missing.
    case any

    /// The positions of the values that are not allowed, ascending; a missing value is not among them.
    func violations(in column: FeatureColumn) -> [Int] {
        switch (self, column) {
        case (.range(let range), .numeric(let values)):
            values.indices.filter { !values[$0].isNaN && !range.contains(values[$0]) }
        case (.categories(let known), .categorical(let values)):
            values.indices.filter { !values[$0].isMissing && !known.contains(values[$0]) }
        default: []
        }
    }
}

extension AllowedValues: CustomStringConvertible {
    /// The values in words, as a rejection says what was expected: `0 to 100`, `one of NJ, NY`.
    public var description: String {
        switch self {
        case .range(let range): "\(range.lowerBound) to \(range.upperBound)"
        case .categories(let known): "one of \(known.sorted().map(\.description).joined(separator: ", "))"
        case .any: "any value"
        }
    }
}
