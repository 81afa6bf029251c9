/// What the consumers of a table may rely on: the values of its fields and the shares of missing ones.
///
/// Columns and their types are part of the contract as well; the adapter that reads the table checks them before the
/// first row, because only the adapter knows columns.
public struct DataContract<Entity: Sendable>: Sendable {
    /// One rule for each field.
    public let rules: [FieldRule<Entity>]

    /// Creates a contract.
    public init(_ rules: [FieldRule<Entity>]) {
        self.rules = rules
    }

    /// An entity that may not be scored.
    public struct Violation: Equatable, Sendable {
        /// The position of the entity.
        public let row: Int
        /// The field.
        public let column: String
        /// What was expected of it.
        public let expected: String

        /// The rejection of the row.
        public func rejection(key: Key?) -> Rejection {
            Rejection(key: key, column: column, code: .outOfRange, expected: expected)
        }
    }

    /// The entities that may not be scored, each with the first rule that rejects it; ascending by position.
    public func violations(among entities: [Entity]) -> [Violation] {
        var violations: [Int: Violation] = [:]
        for rule in rules where rule.consequence == .reject {
            for row in rule.violations(among: entities.span) where violations[row] == nil {
                violations[row] = Violation(row: row, column: rule.name, expected: rule.allowed.description)
            }
        }
        return violations.values.sorted { $0.row < $1.row }
    }
}
