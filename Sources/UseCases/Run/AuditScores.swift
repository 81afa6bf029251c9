public import Domain

/// Judges the staged scores of a run and writes the verdict into the ledger.
public struct AuditScores: Sendable {
    private let staging: any ScoreStaging
    private let ledger: any RunLedger
    private let history: any RunHistory
    private let policy: AuditPolicy
    private let context: RunContext

    /// The use case with its ports and policy.
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

    /// Audits a run that is staged, or audited already.
    ///
    /// - Returns: the run's record, which is `audited` or `refused`, and the report.
    public func callAsFunction(
        _ run: RunRecord, _ claim: RunClaim
    ) async throws -> (record: RunRecord, report: AuditReport) {
        let meter = StageMeter(.audit, expectedRows: run.counts.staged, context: context)
        let profile = try await staging.profile(of: run.id, range: policy.scoreRange)
        let report = policy.report(on: profile, counts: run.counts, previous: try await lastPublished(of: run.job))
        await meter.advance(rowsIn: profile.rows, rowsOut: report.verdict == .passed ? profile.rows : 0)
        let change = RunChange(
            to: report.verdict == .passed ? .audited : .refused, audit: report,
            message: report.failures.isEmpty ? nil : report.failures.map(\.description).joined(separator: "; "),
            at: context.now())
        let record = try await ledger.advance(claim, by: change)
        await meter.finish()
        context.reporter.report(.audited(record, report))
        return (record, report)
    }

    /// The figures of the run of the job that was published last.
    private func lastPublished(of job: JobName) async throws -> ScoreSummary? {
        let published = try await history.runs(of: job, limit: Self.searchedRuns)
            .filter { $0.status == .published && $0.summary != nil }
        return published.max { $0.updatedAt < $1.updatedAt }?.summary
    }

    /// How many of the newest runs are searched for the last published one.
    private static let searchedRuns = 1000
}
