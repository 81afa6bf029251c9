/// What staged scores must be like to be published.
public struct AuditPolicy: Equatable, Sendable {
    /// The range in which every score lies; its ends belong to it.
    public var scoreRange: ClosedRange<Double> = 0...1
    /// The fewest rows that a partition may have.
    public var minimumRows = 1
    /// The largest share of rows without a score, 0 to 1.
    public var maximumMissingShare = 0.0
    /// How far the mean may be from that of the job's last published run; nil for any distance.
    public var maximumMeanShift: Double?
    /// How far a quantile may be from that of the job's last published run; nil for any distance.
    public var maximumQuantileShift: Double?

    /// The policy that asks for finite, complete, unique scores between 0 and 1, and compares with no other run.
    public init() {}

    /// Judges the staged scores of a run.
    ///
    /// - Parameters:
    ///   - profile: the scores as they are staged.
    ///   - counts: what the run says that it staged.
    ///   - previous: the figures of the job's last published run; nil when there is none.
    public func report(
        on profile: ScoreProfile, counts: RunCounts, previous: ScoreSummary?
    ) -> AuditReport {
        let rules: [AuditRule] = [
            .countsAgree, .keysUnique, .scoresFinite, .scoresInRange(scoreRange), .minimumRows(minimumRows),
            .missingShare(maximum: maximumMissingShare),
        ]
        let shifts: [AuditRule?] = [
            maximumMeanShift.map { .meanShift(maximum: $0) },
            maximumQuantileShift.map { .quantileShift(maximum: $0) },
        ]
        let findings = (rules + shifts.compactMap { $0 }).map {
            $0.finding(on: profile, counts: counts, previous: previous)
        }
        return AuditReport(findings: findings, summary: profile.summary)
    }
}
