/// Rows of a table in typed columns: what stores read and write (compare Apache Arrow's record batch).
///
/// It is concrete, so a store fills it in a plain loop without generic code, and a mapping reads it column by column.
/// A store appends to each column in turn and then calls `endRow`.
public struct RowBatch: Equatable, Sendable {
    /// The columns.
    public let schema: TableSchema
    /// How many rows are complete.
    public private(set) var rowCount = 0
    /// The columns of integers and of days, in the order of the schema.
    public var integers: [IntegerColumn]
    /// The columns of floating-point numbers, in the order of the schema.
    public var reals: [RealColumn]
    /// The columns of texts, in the order of the schema.
    public var texts: [TextColumn]
    /// For each row the line of the file on which it begins; empty when the rows do not come from a file.
    public var lines: [Int] = []
    /// What could not become a value, by ascending row. The cell itself is null then.
    public var faults: [CellFault] = []

    /// A batch without rows.
    public init(schema: TableSchema) {
        self.schema = schema
        integers = Array(repeating: IntegerColumn(), count: schema.count(storedAs: [.integer, .day]))
        reals = Array(repeating: RealColumn(), count: schema.count(storedAs: [.real]))
        texts = Array(repeating: TextColumn(), count: schema.count(storedAs: [.text]))
    }

    /// Completes a row, after each column has got its value.
    public mutating func endRow() { endRows(1) }

    /// Completes some rows, after each column has got their values.
    public mutating func endRows(_ count: Int) { rowCount += count }

    /// Adds "no value" to a column.
    public mutating func appendNull(toColumn column: Int) {
        let slot = schema.slots[column]
        switch schema.columns[column].type {
        case .integer, .day: integers[slot].append(nil)
        case .real: reals[slot].append(nil)
        case .text: texts[slot].append(nil as String?)
        }
    }

    /// Removes all rows and keeps the memory.
    public mutating func removeAll() {
        rowCount = 0
        for index in integers.indices { integers[index].removeAll() }
        for index in reals.indices { reals[index].removeAll() }
        for index in texts.indices { texts[index].removeAll() }
        lines.removeAll(keepingCapacity: true)
        faults.removeAll(keepingCapacity: true)
    }
}
