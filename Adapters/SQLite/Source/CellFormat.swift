#if SQLite
import Tabular

/// How the cells of a table are read: for each column its type, its place in the batch and whether it is one of the key, and
/// the clock for timestamps.
struct CellFormat: Sendable {
    let columns: [(type: ColumnType, slot: Int, isKey: Bool)]
    let clock: WallClock?

    init(_ table: TableSpecification) throws {
        columns = table.schema.columns.indices.map {
            (table.schema.columns[$0].type, table.schema.slots[$0], table.keyColumns.contains($0))
        }
        let hasTimestamps = table.schema.columns.contains { $0.type == .timestamp }
        clock = hasTimestamps ? try WallClock(timeZone: table.timeZone) : nil
    }

    /// The format of one column of a table alone.
    init(ofColumn column: Int, in table: TableSpecification) throws {
        let type = table.schema.columns[column].type
        columns = [(type, 0, false)]
        clock = type == .timestamp ? try WallClock(timeZone: table.timeZone) : nil
    }
}
#endif
