/// The columns of a table, in order, and where a `RowBatch` keeps each of them.
public struct TableSchema: Hashable, Sendable {
    /// The columns.
    public let columns: [ColumnSpecification]
    /// For each column, its place among the columns that are stored in the same way.
    public let slots: [Int]

    /// Creates a schema.
    public init(_ columns: [ColumnSpecification]) {
        self.columns = columns
        var counts: [ColumnType.Storage: Int] = [:]
        slots = columns.map { column in
            defer { counts[column.type.storage, default: 0] += 1 }
            return counts[column.type.storage, default: 0]
        }
    }

    /// The names, in order.
    public var names: [String] { columns.map(\.name) }

    /// How many columns are stored in one way.
    func count(of storage: ColumnType.Storage) -> Int { columns.count { $0.type.storage == storage } }
}
