/// How staged scores become the published ones.
public enum PublishStrategy: String, CaseIterable, Sendable {
    /// The published table is ours, partitioned by day: the staged table becomes the partition, and no row is copied.
    case attach
    /// The published table belongs to somebody else: the day's rows are deleted and the staged ones inserted.
    case replace
}
