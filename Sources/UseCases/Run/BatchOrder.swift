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
    /// Whether to score again even what is published already.
    public var rescore: Bool

    /// Creates an order.
    public init(
        job: JobName, partition: Partition, model: ModelReference, outputs: [String]? = nil, problem: ProblemIdentity,
        configuration: Digest, program: String, target: RunTarget = .published, rescore: Bool = false
    ) {
        self.job = job
        self.partition = partition
        self.model = model
        self.outputs = outputs
        self.problem = problem
        self.configuration = configuration
        self.program = program
        self.target = target
        self.rescore = rescore
    }
}
