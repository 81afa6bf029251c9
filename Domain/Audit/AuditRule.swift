/// One condition that the staged rows of a run must meet as a whole.
enum AuditRule: Equatable, Sendable {
    /// As many rows are staged as were read and not rejected.
    case countsAgree
    /// The keys and scores that are staged are those that were computed.
    case scoresUnchanged
    /// No two rows have the same key.
    case keysUnique
    /// There are at least this many rows.
    case minimumRows(Int)
    /// The class probabilities of every row sum to 1.
    case probabilitiesSumToOne

    /// How far the sum of class probabilities may be from 1: the rounding of models that compute in `Float`.
    static let sumTolerance = 1e-5

    /// Judges staged scores by this rule.
    func finding(on profile: ScoreProfile, of run: RunRecord) -> AuditFinding {
        let counts = run.counts
        switch self {
        case .countsAgree:
            let expected = counts.read - counts.rejected
            let claim = counts.isBalanced ? "" : ", the run counts \(counts.scored) scored and \(counts.staged) staged"
            return AuditFinding(
                rule: "counts_agree", passed: profile.rows == expected && counts.isBalanced,
                observed: "\(profile.rows) rows staged\(claim)",
                expected: "\(expected) (\(counts.read) read − \(counts.rejected) rejected)")
        case .scoresUnchanged:
            let computed = run.scoreChecksum
            return AuditFinding(
                rule: "scores_unchanged", passed: computed == nil || profile.checksum == computed,
                observed: "checksum \(profile.checksum) of keys and scores",
                expected: computed.map { "\($0), as computed" } ?? "any: an older program computed the scores")
        case .keysUnique:
            return AuditFinding(
                rule: "keys_unique", passed: profile.duplicates == 0,
                observed: "\(profile.duplicates) duplicate keys", expected: "0")
        case .minimumRows(let minimum):
            return AuditFinding(
                rule: "minimum_rows", passed: profile.rows >= minimum, observed: "\(profile.rows) rows",
                expected: "at least \(minimum)")
        case .probabilitiesSumToOne:
            return AuditFinding(
                rule: "probabilities_sum_to_one", passed: profile.largestSumError <= Self.sumTolerance,
                observed: "\(profile.largestSumError) from 1", expected: "at most \(Self.sumTolerance)")
        }
    }
}
