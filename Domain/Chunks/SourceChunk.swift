/// Rows that a source has read but not decoded yet, so that the workers can decode them in parallel.
public struct SourceChunk<Entity: Sendable>: Sendable {
    /// How many rows were read.
    public let rowCount: Int
    /// Where the source resumes after them.
    public let position: SourcePosition
    private let decodeRows: @Sendable (_ withPartitions: Bool) throws -> EntityChunk<Entity>

    /// Creates a chunk.
    ///
    /// - Parameter decode: turns the rows into entities; called any number of times, from any task.
    public init(
        rowCount: Int, position: SourcePosition,
        decode: @escaping @Sendable (_ withPartitions: Bool) throws -> EntityChunk<Entity>
    ) {
        self.rowCount = rowCount
        self.position = position
        decodeRows = decode
    }

    /// Turns the rows into entities and rejections, as many as `rowCount` together.
    ///
    /// - Parameter withPartitions: whether to give the partition of each entity as well.
    public func decode(withPartitions: Bool = false) throws -> EntityChunk<Entity> {
        try decodeRows(withPartitions)
    }
}
