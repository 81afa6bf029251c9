/// A request to the ledger to score a partition.
public struct RunRequest: Equatable, Sendable {
    /// The id that the run has if it is a new one.
    public var newID: RunID
    /// The job.
    public var job: JobName
    /// The partition.
    public var partition: Partition
    /// What determines the scores.
    public var recipe: RunRecipe
    /// Whether to score again even what is published already.
    public var rescore: Bool
    /// When.
    public var time: Timestamp

    /// Creates a request.
    public init(
        newID: RunID, job: JobName, partition: Partition, recipe: RunRecipe, rescore: Bool = false, time: Timestamp
    ) {
        self.newID = newID
        self.job = job
        self.partition = partition
        self.recipe = recipe
        self.rescore = rescore
        self.time = time
    }
}
