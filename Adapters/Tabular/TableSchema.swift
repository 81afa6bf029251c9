/// The columns of a table, in order, and where a `RowBatch` keeps each of them.
public struct TableSchema: Equatable, Sendable {
    /// The columns.
    public let columns: [ColumnSpecification]
    /// For each column, its place among the columns that are stored in the same way; days are stored as integers.
    public let slots: [Int]

    /// A schema by its columns.
    public init(_ columns: [ColumnSpecification]) {
        self.columns = columns
        var counts: [ColumnType: Int] = [:]
        slots = columns.map { column in
            let storage = column.type == .day ? .integer : column.type
            defer { counts[storage, default: 0] += 1 }
            return counts[storage, default: 0]
        }
    }

    /// The names, in order.
    public var names: [String] { columns.map(\.name) }

    func count(storedAs types: Set<ColumnType>) -> Int { columns.count { types.contains($0.type) } }
}
