/// A partition of a job: what one process at a time works on.
public struct JobPartition: Hashable, Sendable {
    /// The job.
    public let job: JobName
    /// The partition.
    public let partition: Partition

    /// A partition of a job.
    public init(job: JobName, partition: Partition) {
        self.job = job
        self.partition = partition
    }

    /// The partition that a run scores.
    public init(_ run: RunRecord) {
        self.init(job: run.job, partition: run.partition)
    }
}
