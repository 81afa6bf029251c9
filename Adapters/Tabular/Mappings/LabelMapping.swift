import Domain

/// Where the labels of a problem are, and what a value of that column means.
public struct LabelMapping: Sendable {
    /// The table that the column belongs to.
    public enum Place: Equatable, Sendable {
        /// A table of its own, of this name, which has the key columns of the entities' table.
        case ownTable(String)
        /// The table of the entities, where rows have no value until it is known.
        case sourceTable
    }

    /// Where the column is.
    public var place: Place
    /// The column: whole numbers, numbers, booleans, or texts that are words such as yes and no.
    public var column: ColumnSpecification
    /// The label of a value: 1 or 0 for a binary label; NaN for a value that is no label.
    public let label: @Sendable (Double) -> Double

    /// Creates a mapping; a row without a value has no label.
    public init(
        in place: Place, _ column: ColumnSpecification, label: @escaping @Sendable (Double) -> Double = { $0 }
    ) {
        self.place = place
        self.column = ColumnSpecification(column.name, column.type)
        self.label = label
    }

    /// The table that labels are read from.
    ///
    /// - Parameter entities: the table of the entities, under the names that it has in the store.
    /// - Throws: `config` when the label's column is one of the key.
    public func table(beside entities: TableSpecification) throws -> TableSpecification {
        let name =
            switch place {
            case .ownTable(let name): name
            case .sourceTable: entities.name
            }
        return try TableSpecification(
            name: name, columns: entities.keys + [column], key: entities.keys.map(\.name), partitions: .whole,
            timeZone: entities.timeZone)
    }

    /// The labels of rows of that table, in the order of the rows.
    func labels(in batch: RowBatch) -> [Double] {
        let position = batch.schema.columns.count - 1
        let slot = batch.schema.slots[position]
        return (0..<batch.rowCount).map { row in
            let value: Double? =
                switch column.type.storage {
                case .integers: batch.integers[slot][row].map(Double.init)
                case .reals: batch.reals[slot][row]
                case .texts: batch.texts[slot].string(row).flatMap(LabelWord.value)
                }
            return value.map { $0.isNaN ? .nan : label($0) } ?? .nan
        }
    }

    /// The first row of that table whose text is no label; nil when there is none.
    func firstRowOfOtherText(in batch: RowBatch) -> Int? {
        guard column.type.storage == .texts, let slot = batch.schema.slots.last else { return nil }
        return (0..<batch.rowCount).first { row in
            batch.texts[slot].string(row).map { LabelWord.value(of: $0) == nil } ?? false
        }
    }
}
