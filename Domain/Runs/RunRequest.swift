/// A request to the ledger to score a partition.
public struct RunRequest: Equatable, Sendable {
    /// The id that the run has if it is a new one.
    public var newID: RunID
    /// The job.
    public var job: JobName
    /// The partition.
    public var partition: Partition
    /// The table to publish into, under the name that identifies it in its store.
    public var target: String
    /// What determines the scores.
    public var recipe: RunRecipe
    /// How many rows a chunk has; a run that is resumed keeps its own number.
    public var chunkRows: Int
    /// The process that asks.
    public var process: ProcessIdentity
    /// Whether to score again even what is published already.
    public var rescore: Bool
    /// The published run that is repaired: its scores are kept, and only the rows without one are scored. nil for all rows.
    public var parent: RunID?
    /// When.
    public var time: Timestamp

    /// Creates a request.
    public init(
        newID: RunID, job: JobName, partition: Partition, target: String, recipe: RunRecipe, chunkRows: Int,
        process: ProcessIdentity, rescore: Bool = false, parent: RunID? = nil, time: Timestamp
    ) {
        self.newID = newID
        self.job = job
        self.partition = partition
        self.target = target
        self.recipe = recipe
        self.chunkRows = chunkRows
        self.process = process
        self.rescore = rescore
        self.parent = parent
        self.time = time
    }
}
