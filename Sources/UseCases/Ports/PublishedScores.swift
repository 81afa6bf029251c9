public import Domain

/// The published table, as its readers see it.
///
/// Contract: of a partition that was never published, there are no rows, and that is no error.
public protocol PublishedScores: Sendable {
    /// The published rows of a partition.
    func scores(of partition: Partition, order: ScoreOrder, limit: Int?) async throws -> [PublishedScore]
}
