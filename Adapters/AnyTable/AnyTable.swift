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
    public func decode(_ batch: RowBatch) -> DecodedRows<TableRow> {
        let block = RowBlock(batch)
        return batch.decode { row throws(RowFault) in TableRow(block: block, row: Int32(truncatingIfNeeded: row)) }
    }
}
