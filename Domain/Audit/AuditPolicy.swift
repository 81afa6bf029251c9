/// The conditions that staged scores must meet to be published.
public struct AuditPolicy: Equatable, Sendable {
    /// The range in which every score lies, both bounds included.
    public var scoreRange: ClosedRange<Double> = 0...1
    /// The fewest rows that a partition may have.
    public var minimumRows = 1
    /// The largest share of rows without a score, 0 to 1.
    public var maximumMissingShare = 0.0
    /// How far the mean may be from that of the job's last published run; nil for any distance.
    public var maximumMeanShift: Double?
    /// How far a quantile may be from that of the job's last published run; nil for any distance.
    public var maximumQuantileShift: Double?

    /// A policy that requires finite, complete, unique scores between 0 and 1, and does not compare with other runs.
    public init() {}

    /// Judges the staged scores of a run.
    ///
    /// - Parameters:
    ///   - profile: the scores as they are staged.
    ///   - run: the run, which says how many rows it staged and what its outputs are.
    ///   - previous: the statistics of the job's last published run, one summary for each output; empty when there is
    ///     none.
    public func report(on profile: ScoreProfile, of run: RunRecord, previous: [ScoreSummary]) -> AuditReport {
        let names = run.recipe.outputs.names
        var findings = [
            AuditRule.countsAgree, .scoresUnchanged, .keysUnique, .minimumRows(minimumRows),
        ].map { $0.finding(on: profile, of: run) }
        for (name, output) in zip(names, profile.outputs) {
            let last = previous.first { $0.output == name }
            findings += outputRules.map { rule in
                var finding = rule.finding(on: output, summary: output.summary(of: name), previous: last)
                if names.count > 1 { finding.rule += ":\(name)" }
                return finding
            }
        }
        if run.recipe.outputs.areClassProbabilities, names.count > 1 {
            findings.append(AuditRule.probabilitiesSumToOne.finding(on: profile, of: run))
        }
        let summaries = zip(names, profile.outputs).compactMap { $1.summary(of: $0) }
        return AuditReport(findings: findings, summaries: summaries)
    }

    private var outputRules: [OutputRule] {
        let shifts: [OutputRule?] = [
            maximumMeanShift.map { .meanShift(maximum: $0) },
            maximumQuantileShift.map { .quantileShift(maximum: $0) },
        ]
        return [.finite, .inRange(scoreRange), .missingShare(maximum: maximumMissingShare)] + shifts.compactMap { $0 }
    }
}
