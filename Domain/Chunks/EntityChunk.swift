/// Rows that were read together and decoded: entities in ascending order of their keys, and the rows that could not
/// become entities.
public struct EntityChunk<Entity: Sendable>: Sendable {
    /// The keys, one for each entity.
    public var keys: KeyColumn
    /// The entities.
    public var entities: [Entity]
    /// The partitions, one for each entity; empty unless they were asked for.
    public var partitions: [Partition]
    /// The rows that could not be decoded.
    public var rejections: [Rejection]
    /// The checksum of everything that was read, rejected rows included: another one when the source has changed.
    public var checksum: RowChecksum

    /// Creates a chunk; `keys` and `entities` have the same number of rows.
    public init(
        keys: KeyColumn, entities: [Entity], partitions: [Partition] = [], rejections: [Rejection] = [],
        checksum: RowChecksum = RowChecksum()
    ) {
        self.keys = keys
        self.entities = entities
        self.partitions = partitions
        self.rejections = rejections
        self.checksum = checksum
    }

    /// How many rows were read for it.
    public var rowCount: Int { entities.count + rejections.count }
}
