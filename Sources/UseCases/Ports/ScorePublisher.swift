public import Domain

/// Makes the scores of a run the ones that readers see.
///
/// Contract:
/// - `publish` is one step: the run's staged rows take the place of the partition's published rows, the run becomes
///   `published` in the ledger, and the run that was published before becomes `superseded`. A reader sees the old rows or
///   the new ones.
/// - The rows that were published before are kept until the next publication of the partition; publishing a superseded
///   run puts its rows back. Kept rows that are older still are removed, and their run becomes `abandoned`.
/// - The staged rows must be as many as the ledger says; otherwise `dataRefused`.
/// - Each job has a published table of its own. Rows of the partition that another job or a person put there are
///   `dataRefused` or `config` where the store can tell.
/// - Only a run that is `audited` or `superseded` can be published; otherwise `usage`. A claim whose attempt is not the
///   ledger's any more is `tryLater`. In each case nothing has changed.
public protocol ScorePublisher: Sendable {
    /// Publishes a run's scores, and returns its record.
    func publish(_ claim: RunClaim, at time: Timestamp) async throws -> RunRecord
}
