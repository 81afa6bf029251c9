/// The result of an audit: the findings of all rules and the verdict.
public struct AuditReport: Equatable, Sendable {
    /// The verdict, which decides whether the scores may be published.
    public enum Verdict: String, Sendable {
        /// Every rule is met.
        case passed
        /// Some rule is not.
        case failed
    }

    /// One finding for each rule, and for each output where a rule judges outputs.
    public var findings: [AuditFinding]
    /// The statistics of the scores: one summary for each output that has a finite score.
    public var summaries: [ScoreSummary]

    /// Creates a report.
    public init(findings: [AuditFinding], summaries: [ScoreSummary] = []) {
        self.findings = findings
        self.summaries = summaries
    }

    /// Failed when any rule is not met.
    public var verdict: Verdict { failures.isEmpty ? .passed : .failed }

    /// The rules that are not met.
    public var failures: [AuditFinding] { findings.filter { !$0.passed } }
}
