/// The result of checking one rule on staged scores.
public struct AuditFinding: Equatable, Sendable {
    /// The rule's name.
    public var rule: String
    /// Whether the scores meet it.
    public var passed: Bool
    /// What was found.
    public var observed: String
    /// What the rule requires.
    public var expected: String

    /// Creates a finding.
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
