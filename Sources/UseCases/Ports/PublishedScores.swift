public import Domain

/// The published table, as its readers see it.
///
/// Contract:
/// - A partition that was never published has no rows, and neither has a table that does not exist.
/// - `tally` reads the rows of the run's partition: what the table has, not what the ledger says. The checksum is that of
///   ``Domain/RowChecksum/init(scores:_:)``, the same in every store.
public protocol PublishedScores: Sendable {
    /// The name of the table, which identifies it in its store.
    var target: String { get }

    /// Counts and sums up the published rows of a run's partition.
    func tally(of run: RunRecord) async throws -> PublishedTally

    /// The published rows of a partition.
    func scores(of partition: Partition, order: ScoreOrder, limit: Int?) async throws -> [PublishedScore]
}
