extension AuditRule {
    /// Judges staged scores by this rule.
    func finding(on profile: ScoreProfile, counts: RunCounts, previous: ScoreSummary?) -> AuditFinding {
        switch self {
        case .countsAgree:
            let expected = counts.read - counts.rejected
            let claim = counts.isBalanced ? "" : ", the run counts \(counts.scored) scored and \(counts.staged) staged"
            return finding(
                profile.rows == expected && counts.isBalanced, observed: "\(profile.rows) rows staged\(claim)",
                expected: "\(expected) (\(counts.read) read − \(counts.rejected) rejected)")
        case .keysUnique:
            return finding(
                profile.duplicates == 0, observed: "\(profile.duplicates) duplicate keys", expected: "0")
        case .scoresFinite:
            return finding(profile.infinite == 0, observed: "\(profile.infinite) infinite scores", expected: "0")
        case .scoresInRange(let range):
            let isInside = profile.finite == 0 || (range.contains(profile.minimum) && range.contains(profile.maximum))
            return finding(
                isInside,
                observed: profile.finite == 0 ? "no finite score" : "\(profile.minimum) to \(profile.maximum)",
                expected: "\(range.lowerBound) to \(range.upperBound)")
        case .minimumRows(let minimum):
            return finding(profile.rows >= minimum, observed: "\(profile.rows) rows", expected: "at least \(minimum)")
        case .missingShare(let maximum):
            let share = profile.rows == 0 ? 0 : Double(profile.missing) / Double(profile.rows)
            return finding(
                share <= maximum, observed: "\(profile.missing) of \(profile.rows) rows without a score",
                expected: "at most a share of \(maximum)")
        case .meanShift(let maximum):
            return shift(maximum: maximum, of: profile, from: previous) { [("mean", $0.mean)] }
        case .quantileShift(let maximum):
            return shift(maximum: maximum, of: profile, from: previous) { $0.quantiles }
        }
    }

    private func shift(
        maximum: Double, of profile: ScoreProfile, from previous: ScoreSummary?,
        figures: (ScoreSummary) -> [(name: String, value: Double)]
    ) -> AuditFinding {
        guard let previous else {
            return finding(true, observed: "no published run to compare with", expected: "at most \(maximum)")
        }
        guard let summary = profile.summary else {
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
                "\(worst.name) \(rounded(worst.now)), \(rounded(worst.distance)) from the \(rounded(worst.before)) of the last "
                + "published run",
            expected: "at most \(maximum)")
    }

    /// A figure for people: to four decimals.
    private func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }

    private func finding(_ passed: Bool, observed: String, expected: String) -> AuditFinding {
        AuditFinding(rule: name, passed: passed, observed: observed, expected: expected)
    }
}
