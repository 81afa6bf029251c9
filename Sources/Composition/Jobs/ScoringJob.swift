public import Domain
public import UseCases

/// A fully assembled job, whatever it scores: the interface for the command line and the tests.
public protocol ScoringJob: JobRecords {
    /// What is scored.
    var problem: ProblemDescription { get }
    /// Reads published scores.
    var published: any PublishedScores { get }

    /// Copies files into the source's tables.
    ///
    /// - Throws: `config` when the configuration does not say from where.
    func collect(_ mode: CollectionMode) async throws -> StageReport

    /// Compares the source with its contract.
    func validate(_ selection: Selection) async throws -> (report: ValidationReport, violations: [String])

    /// Fits, evaluates and registers a model.
    ///
    /// - Throws: `config` when the configuration does not say on which rows.
    func train() async throws -> TrainingOutcome

    /// Writes features for people who train elsewhere to a CSV file, or to standard output for `-`.
    func exportFeatures(of selection: Selection, withLabels: Bool, to path: String) async throws -> StageReport

    /// Scores the rows of a selection for people, without a run, and writes a CSV file, or standard output for `-`.
    func predict(
        _ model: any ScoringModel, on scale: PredictionScale, of selection: Selection, to path: String
    ) async throws -> PredictRows.Outcome

    /// Scores, audits and publishes a partition.
    func run(_ partition: Partition, until target: RunTarget, rescore: Bool) async throws -> RunOutcome

    /// Scores the rows of a published partition that have no score, and publishes them beside the others.
    func replay(_ run: RunRecord, until target: RunTarget) async throws -> RunOutcome

    /// Audits a run that is staged or audited.
    func audit(_ run: RunID) async throws -> RunOutcome

    /// Registers a model of another library.
    func importModel(_ model: TrainedModel, as name: ModelName, alias: String?) async throws -> ImportOutcome

    /// The published rows of a partition with the highest scores, and what the problem shows of each entity.
    func highest(of partition: Partition, limit: Int) async throws -> [HighlightedScore]
}

/// A description of what a job scores, for people.
public struct ProblemDescription: Sendable {
    /// The name, the version and the digest.
    public var identity: ProblemIdentity
    /// What models learn to predict; nil when nothing is known afterwards.
    public var label: LabelKind?
    /// How the table is divided into partitions.
    public var scheme: PartitionScheme
    /// How its partitions follow each other.
    public var order: PartitionOrder
    /// The names of the key's columns.
    public var keyColumns: [String]
    /// All features.
    public var features: [Feature]
    /// The headings of what is shown beside a score, and whether their values are figures.
    public var highlights: [(title: String, isFigure: Bool)]

    /// A feature.
    public struct Feature: Equatable, Sendable {
        /// The name.
        public var name: String
        /// The kind of its values.
        public var kind: FeatureKind
        /// What it is.
        public var summary: String
    }
}

/// A published row, and what the problem shows of its entity.
public struct HighlightedScore: Sendable {
    /// The row.
    public var score: PublishedScore
    /// One text for each highlight; empty when the entity is not in the source any more.
    public var texts: [String?]
}
