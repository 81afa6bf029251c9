/// What all rules say of staged scores.
public struct AuditReport: Equatable, Sendable {
    /// The verdict, which decides whether the scores may be published.
    public enum Verdict: String, Sendable {
        /// Every rule is met.
        case passed
        /// Some rule is not.
        case failed
    }

    /// One finding a rule.
    public var findings: [AuditFinding]
    /// The scores in figures; nil when none is finite.
    public var summary: ScoreSummary?

    /// A report by its parts.
    public init(findings: [AuditFinding], summary: ScoreSummary?) {
        self.findings = findings
        self.summary = summary
    }

    /// Failed when any rule is not met.
    public var verdict: Verdict { failures.isEmpty ? .passed : .failed }

    /// The rules that are not met.
    public var failures: [AuditFinding] { findings.filter { !$0.passed } }
}
