public import Domain

/// What the nightly job is asked to do.
public struct BatchOrder: Sendable {
    /// The job.
    public var job: JobName
    /// The partition to score.
    public var partition: Partition
    /// The model to score it with.
    public var model: ModelReference
    /// The features that there are.
    public var catalogue: FeatureCatalogue
    /// What a flight must be like to be scored.
    public var contract: DataContract
    /// The digest of the settings that the scores depend on.
    public var configuration: Digest
    /// The version of this program.
    public var program: String
    /// How far to go.
    public var target: RunTarget
    /// Whether to score again even what is published already.
    public var rescore: Bool

    /// An order by its parts.
    public init(
        job: JobName, partition: Partition, model: ModelReference, catalogue: FeatureCatalogue, contract: DataContract,
        configuration: Digest, program: String, target: RunTarget = .published, rescore: Bool = false
    ) {
        self.job = job
        self.partition = partition
        self.model = model
        self.catalogue = catalogue
        self.contract = contract
        self.configuration = configuration
        self.program = program
        self.target = target
        self.rescore = rescore
    }
}
