/// One condition that staged scores must meet.
public enum AuditRule: Equatable, Sendable {
    /// As many rows are staged as were read and not rejected.
    case countsAgree
    /// No two rows have the same key.
    case keysUnique
    /// No score is infinite.
    case scoresFinite
    /// Every score lies in a range.
    case scoresInRange(ClosedRange<Double>)
    /// There are at least so many rows.
    case minimumRows(Int)
    /// At most this share of the rows has no score.
    case missingShare(maximum: Double)
    /// The mean is at most so far from that of the last published run.
    case meanShift(maximum: Double)
    /// Every quantile is at most so far from that of the last published run.
    case quantileShift(maximum: Double)

    /// The name of the rule in reports and in the ledger.
    public var name: String {
        switch self {
        case .countsAgree: "counts_agree"
        case .keysUnique: "keys_unique"
        case .scoresFinite: "scores_finite"
        case .scoresInRange: "scores_in_range"
        case .minimumRows: "minimum_rows"
        case .missingShare: "missing_share"
        case .meanShift: "mean_shift"
        case .quantileShift: "quantile_shift"
        }
    }
}
