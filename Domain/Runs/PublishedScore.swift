/// A row of the published table.
public struct PublishedScore: Equatable, Sendable {
    /// The partition that it belongs to.
    public var partition: Partition
    /// The key of the entity.
    public var key: Key
    /// One number for each output; NaN where the model gave none.
    public var outputs: [Double]
    /// The run that scored it.
    public var run: RunID
    /// The model's name.
    public var modelName: ModelName
    /// The model's version.
    public var modelVersion: Int

    /// Creates a row.
    public init(
        partition: Partition, key: Key, outputs: [Double], run: RunID, modelName: ModelName, modelVersion: Int
    ) {
        self.partition = partition
        self.key = key
        self.outputs = outputs
        self.run = run
        self.modelName = modelName
        self.modelVersion = modelVersion
    }
}
