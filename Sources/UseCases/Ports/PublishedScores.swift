public import Domain

/// The published table, as its readers see it.
///
/// Contract: a partition that was never published has no rows.
public protocol PublishedScores: Sendable {
    /// The published rows of a partition.
    func scores(of partition: Partition, order: ScoreOrder, limit: Int?) async throws -> [PublishedScore]
}
