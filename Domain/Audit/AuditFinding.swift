/// What one rule says of staged scores.
public struct AuditFinding: Equatable, Sendable {
    /// The rule's name.
    public var rule: String
    /// Whether the scores meet it.
    public var passed: Bool
    /// What was found.
    public var observed: String
    /// What was asked for.
    public var expected: String

    /// A finding by its parts.
    public init(rule: String, passed: Bool, observed: String, expected: String) {
        self.rule = rule
        self.passed = passed
        self.observed = observed
        self.expected = expected
    }
}

extension AuditFinding: CustomStringConvertible {
    /// The finding in one line.
    public var description: String { "\(rule): \(observed), expected \(expected)" }
}
