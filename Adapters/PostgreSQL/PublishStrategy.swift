/// How staged scores become the published ones.
public enum PublishStrategy: String, CaseIterable, Sendable {
    /// The published table is ours, partitioned by day: the staged table becomes the partition, and no row is copied.
    /// The first publication of a day blocks no reader; the next ones wait until none reads, for an instant.
    case attach
    /// The published table belongs to somebody else: the day's rows are deleted and the staged ones inserted.
    case replace
}
