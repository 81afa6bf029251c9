/// What a published table has of a partition, counted and summed up.
public struct PublishedTally: Equatable, Sendable {
    /// How many rows there are.
    public var rows: Int
    /// How many of them are of another run, or say that another model scored them.
    public var foreignRows: Int
    /// The checksum of all keys and outputs.
    public var checksum: RowChecksum

    /// Creates a tally; of no rows when nothing is given.
    public init(rows: Int = 0, foreignRows: Int = 0, checksum: RowChecksum = RowChecksum()) {
        self.rows = rows
        self.foreignRows = foreignRows
        self.checksum = checksum
    }
}
