public import Domain

/// The buffer that holds the scores of a run, invisible to readers of the published table.
///
/// Contract:
/// - A claim whose attempt is no longer the ledger's is `tryLater`, and nothing is written.
/// - `append` is one commit: the scores, the rejections and the run's new counts and position in the ledger, or nothing.
///   Its `index` must be the number of chunks committed so far, and its outputs must be those of the run's recipe;
///   otherwise `internal`. A run that is not staging is `usage`.
/// - NaN and infinite scores are staged too (a store may keep NaN as null); the audit detects them. So are duplicate
///   keys.
/// - `profile` reads the staged rows and does not rely on earlier counts; when nothing is staged, it has 0 rows.
/// - `discard` removes the run's scores, also those of a run that the ledger does not know; a second call does nothing.
///   Rejections stay.
/// - `stagedRuns` has each run whose scores `discard` would remove, whether the ledger knows it or not. It may have
///   published runs, in a store that publishes copies.
public protocol ScoreStaging: Sendable {
    /// Adds a chunk to a run that is staging, and returns the run's record.
    func append(_ chunk: ScoredChunk, to claim: RunClaim, at time: Timestamp) async throws -> RunRecord

    /// The statistics of a run's staged scores.
    func profile(of run: RunID, range: ClosedRange<Double>) async throws -> ScoreProfile

    /// Removes the staged scores of a run.
    func discard(_ run: RunID) async throws

    /// The runs of all jobs that have staged scores, or kept ones.
    func stagedRuns() async throws -> Set<RunID>
}
