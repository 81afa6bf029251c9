public import Domain

/// Makes the scores of a run the ones that readers see.
///
/// Contract:
/// - `publish` is atomic: the run's staged rows replace the partition's published rows, the run becomes `published` in
///   the ledger, and the run that was published before becomes `superseded`. A reader sees either the old rows or the
///   new ones.
/// - The rows that were published before are kept until the next publication of the partition; publishing a superseded
///   run puts its rows back. Kept rows that are older still are removed, and their run becomes `abandoned`.
/// - The rows that the table has afterwards are counted and summed up in the same transaction. They must be as many as the
///   ledger says, with its checksum; otherwise `dataRefused`: rows were staged by others, or the table took other rows.
/// - Runs that publish into another table are left alone. A run that is to publish into another table than this one is
///   `usage`.
/// - Each job has a published table of its own. Rows of the partition that another job or a person put there are
///   `dataRefused` or `config` where the store can tell.
/// - Only a run that is `audited` or `superseded` can be published; otherwise `usage`. A claim whose attempt is no
///   longer the ledger's is `tryLater`. In each case nothing has changed.
public protocol ScorePublisher: Sendable {
    /// Publishes a run's scores, and returns its record.
    func publish(_ claim: RunClaim, at time: Timestamp) async throws -> RunRecord
}
