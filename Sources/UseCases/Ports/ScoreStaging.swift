public import Domain

/// The buffer in which the scores of a run gather, unseen by readers of the published table.
///
/// Contract:
/// - A claim whose attempt is not the ledger's any more is `tryLater`, and nothing is written.
/// - `append` is one commit: the scores, the rejections and the run's new counts and position in the ledger, or nothing.
///   Its `index` must be the number of chunks committed so far, and its outputs must be those of the run's recipe;
///   otherwise `internal`. A run that is not staging is `usage`.
/// - NaN and infinite scores are staged too (a store may keep NaN as null); the audit judges them. So are duplicate keys.
/// - `profile` reads what is staged, not what was counted on the way; when nothing is staged, it has 0 rows.
/// - `discard` removes the run's scores; a second call, or one for an unknown run, does nothing. Rejections stay.
public protocol ScoreStaging: Sendable {
    /// Adds a chunk to a run that is staging, and returns the run's record.
    func append(_ chunk: ScoredChunk, to claim: RunClaim, at time: Timestamp) async throws -> RunRecord

    /// The staged scores of a run in figures.
    func profile(of run: RunID, range: ClosedRange<Double>) async throws -> ScoreProfile

    /// Removes the staged scores of a run.
    func discard(_ run: RunID) async throws
}
