public import Domain

/// Audits the staged scores of a run and records the verdict in the ledger.
public struct AuditScores: Sendable {
    private let staging: any ScoreStaging
    private let ledger: any RunLedger
    private let history: any RunHistory
    private let policy: AuditPolicy
    private let context: RunContext

    /// Creates the use case.
    public init(
        staging: any ScoreStaging, ledger: any RunLedger, history: any RunHistory, policy: AuditPolicy,
        context: RunContext
    ) {
        self.staging = staging
        self.ledger = ledger
        self.history = history
        self.policy = policy
        self.context = context
    }

    /// Audits a run that is staged, or was audited before.
    ///
    /// - Returns: the run's record, which is `audited` or `refused`, and the report.
    public func callAsFunction(
        _ run: RunRecord, _ claim: RunClaim
    ) async throws -> (record: RunRecord, report: AuditReport) {
        let meter = StageMeter(.audit, expectedRows: run.counts.staged, context: context)
        let profile = try await staging.profile(of: run.id, range: policy.scoreRange)
        let report = policy.report(
            on: profile, of: run, previous: try await history.lastPublished(of: run.job)?.summaries ?? [])
        meter.advance(rowsIn: profile.rows, rowsOut: report.verdict == .passed ? profile.rows : 0)
        let change = RunChange(
            to: report.verdict == .passed ? .audited : .refused, audit: report,
            message: report.failures.isEmpty ? nil : report.failures.map(\.description).joined(separator: "; "),
            at: context.now())
        let record = try await ledger.advance(claim, by: change)
        meter.finish()
        context.reporter.report(.audited(record, report))
        return (record, report)
    }
}
