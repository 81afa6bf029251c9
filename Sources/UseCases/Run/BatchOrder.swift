public import Domain

/// What the nightly job is asked to do.
public struct BatchOrder: Sendable {
    /// The job.
    public var job: JobName
    /// The partition to score.
    public var partition: Partition
    /// The model to score it with.
    public var model: ModelReference
    /// The names of the published columns; nil for those of the model.
    public var outputs: [String]?
    /// The problem, as it is now.
    public var problem: ProblemIdentity
    /// The digest of the settings that the scores depend on.
    public var configuration: Digest
    /// The version of this program.
    public var program: String
    /// How far to go.
    public var target: RunTarget
    /// How many rows a chunk has: the unit of commit and of resume. The scores do not depend on it.
    public var chunkRows: Int
    /// Whether to score again even what is published already.
    public var rescore: Bool
    /// What to do when the source of a published partition has changed.
    public var republication: Republication

    /// Creates an order.
    public init(
        job: JobName, partition: Partition, model: ModelReference, outputs: [String]? = nil, problem: ProblemIdentity,
        configuration: Digest, program: String, target: RunTarget = .published, chunkRows: Int, rescore: Bool = false,
        republication: Republication = .ask
    ) {
        self.job = job
        self.partition = partition
        self.model = model
        self.outputs = outputs
        self.problem = problem
        self.configuration = configuration
        self.program = program
        self.target = target
        self.chunkRows = max(1, chunkRows)
        self.rescore = rescore
        self.republication = republication
    }
}
