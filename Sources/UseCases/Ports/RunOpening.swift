public import Domain

/// What the ledger answers to a request to score a partition.
public enum RunOpening: Equatable, Sendable {
    /// The scores asked for are published.
    case alreadyPublished(RunRecord)
    /// A new run, to be worked on under this claim.
    case opened(RunRecord, RunClaim)
    /// An unfinished run, to be resumed under this claim.
    case resumed(RunRecord, RunClaim)
}
