import Domain
public import Tabular

/// The mapping of a table for which nobody wrote an entity: every row that can be read is one.
public struct AnyTable: EntityMapping {
    /// The table.
    public let table: TableSpecification
    /// Where labels come from; nil when there are none.
    public let labels: LabelMapping?

    /// Creates a mapping.
    public init(table: TableSpecification, labels: LabelMapping?) {
        self.table = table
        self.labels = labels
    }

    /// Makes an entity of each row in which the store found no fault.
    ///
    /// A text that is too long for a category is a fault: no model could tell it from a missing value.
    public func decode(_ batch: RowBatch) -> DecodedRows<TableRow> {
        let block = RowBlock(batch)
        let long = longTexts(batch)
        return batch.decode { row throws(RowFault) in
            if let column = long[row] {
                throw RowFault(
                    row: row, column: column, code: .invalidValue,
                    expected: "a category of at most \(Category.maximumBytes) bytes")
            }
            return TableRow(block: block, row: Int32(truncatingIfNeeded: row))
        }
    }

    /// For each row with a text that is too long, the first such column; those of the key are no categories.
    private func longTexts(_ batch: RowBatch) -> [Int: Int] {
        var found: [Int: Int] = [:]
        for (column, specification) in table.schema.columns.enumerated()
        where specification.type == .text && !table.keyColumns.contains(column) {
            let texts = batch.texts[batch.schema.slots[column]]
            for row in 0..<batch.rowCount where texts.range(of: row).count > Category.maximumBytes {
                found[row] = found[row] ?? column
            }
        }
        return found
    }
}
