/// A row of the published table.
public struct PublishedScore: Equatable, Sendable {
    /// The partition that it belongs to.
    public var partition: Partition
    /// The flight and its score.
    public var score: Score
    /// The run that scored it.
    public var run: RunID
    /// The model's name.
    public var modelName: ModelName
    /// The model's version.
    public var modelVersion: Int

    /// A row by its values.
    public init(partition: Partition, score: Score, run: RunID, modelName: ModelName, modelVersion: Int) {
        self.partition = partition
        self.score = score
        self.run = run
        self.modelName = modelName
        self.modelVersion = modelVersion
    }
}
