/// One condition that the staged values of an output must meet.
enum OutputRule: Equatable, Sendable {
    /// No value is infinite.
    case finite
    /// Every value lies in a range.
    case inRange(ClosedRange<Double>)
    /// At most this share of the rows has no value.
    case missingShare(maximum: Double)
    /// The mean is at most this far from that of the last published run.
    case meanShift(maximum: Double)
    /// Every quantile is at most this far from that of the last published run.
    case quantileShift(maximum: Double)

    /// The name of the rule in reports and in the ledger.
    var name: String {
        switch self {
        case .finite: "scores_finite"
        case .inRange: "scores_in_range"
        case .missingShare: "missing_share"
        case .meanShift: "mean_shift"
        case .quantileShift: "quantile_shift"
        }
    }

    /// Judges an output by this rule.
    ///
    /// - Parameters:
    ///   - profile: the output as it is staged.
    ///   - summary: its statistics; nil when no value is finite.
    ///   - previous: the statistics of the last published run; nil when there is none.
    func finding(on profile: OutputProfile, summary: ScoreSummary?, previous: ScoreSummary?) -> AuditFinding {
        switch self {
        case .finite:
            return finding(profile.infinite == 0, observed: "\(profile.infinite) infinite scores", expected: "0")
        case .inRange(let range):
            let isInside = profile.finite == 0 || (range.contains(profile.minimum) && range.contains(profile.maximum))
            return finding(
                isInside,
                observed: profile.finite == 0 ? "no finite score" : "\(profile.minimum) to \(profile.maximum)",
                expected: "\(range.lowerBound) to \(range.upperBound)")
        case .missingShare(let maximum):
            let share = profile.rows == 0 ? 0 : Double(profile.missing) / Double(profile.rows)
            return finding(
                share <= maximum, observed: "\(profile.missing) of \(profile.rows) rows without a score",
                expected: "at most a share of \(maximum)")
        case .meanShift(let maximum):
            return shift(maximum: maximum, of: summary, from: previous) { [("mean", $0.mean)] }
        case .quantileShift(let maximum):
            return shift(maximum: maximum, of: summary, from: previous) { $0.quantiles }
        }
    }

    private func shift(
        maximum: Double, of summary: ScoreSummary?, from previous: ScoreSummary?,
        figures: (ScoreSummary) -> [(name: String, value: Double)]
    ) -> AuditFinding {
        guard let previous else {
            return finding(true, observed: "no published run to compare with", expected: "at most \(maximum)")
        }
        guard let summary else {
            return finding(
                false, observed: "no finite score", expected: "at most \(maximum) from the last published run")
        }
        let shifts = zip(figures(summary), figures(previous)).map { now, before in
            (name: now.name, now: now.value, before: before.value, distance: abs(now.value - before.value))
        }
        guard let worst = shifts.max(by: { $0.distance < $1.distance }) else {
            return finding(true, observed: "nothing to compare", expected: "at most \(maximum)")
        }
        return finding(
            worst.distance <= maximum,
            observed:
                "\(worst.name) \(rounded(worst.now)), \(rounded(worst.distance)) from the \(rounded(worst.before)) of "
                + "the last published run",
            expected: "at most \(maximum)")
    }

    /// A number for people, rounded to four decimals.
    private func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }

    private func finding(_ passed: Bool, observed: String, expected: String) -> AuditFinding {
        AuditFinding(rule: name, passed: passed, observed: observed, expected: expected)
    }
}
