public import Domain

/// How rows that people export are identified: the names of the columns that come first.
public struct RowIdentity: Equatable, Sendable {
    /// The column of the partition; nil when the table is scored as a whole.
    public var partition: String?
    /// The columns of the key, one to four.
    public var keys: [String]

    /// Creates an identity.
    public init(partition: String?, keys: [String]) {
        self.partition = partition
        self.keys = keys
    }

    /// All columns, the partition first; once, where it is a part of the key.
    public var columns: [String] { [partition].compactMap { $0 }.filter { !keys.contains($0) } + keys }
}

/// The partitions and keys of rows that people export.
public struct IdentifiedRows: Equatable, Sendable {
    /// One partition for each row; empty when the rows have none.
    public var partitions: [Partition]
    /// One key for each row.
    public var keys: KeyColumn

    /// Creates the identities of some rows.
    public init(partitions: [Partition], keys: KeyColumn) {
        self.partitions = partitions
        self.keys = keys
    }
}
