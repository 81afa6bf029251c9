import Domain

/// What one process at a time works on: a partition of a job.
struct PartitionKey: Hashable {
    let job: JobName
    let partition: Partition

    init(job: JobName, partition: Partition) {
        self.job = job
        self.partition = partition
    }

    init(_ run: RunRecord) {
        self.init(job: run.job, partition: run.partition)
    }
}
