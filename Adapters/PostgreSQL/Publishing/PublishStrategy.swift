#if PostgreSQL
/// How staged scores become the published ones.
public enum PublishStrategy: String, CaseIterable, Sendable {
    /// The published table is ours and partitioned by list: the staged table becomes the partition, and no row is copied.
    /// The first publication of a partition blocks no reader; the next ones wait until nobody reads, for an instant.
    case attach
    /// The published table belongs to the user: the partition's rows are deleted and the staged ones inserted.
    case replace
}
#endif
