#if SQLite
import Tabular

/// How the cells of a table are read: for each column its type and its place in the batch, and the clock for timestamps.
struct CellFormat: Sendable {
    let columns: [(type: ColumnType, slot: Int)]
    let clock: WallClock?

    init(_ table: TableSpecification) throws {
        columns = table.schema.columns.indices.map { (table.schema.columns[$0].type, table.schema.slots[$0]) }
        let hasTimestamps = table.schema.columns.contains { $0.type == .timestamp }
        clock = hasTimestamps ? try WallClock(timeZone: table.timeZone) : nil
    }
}
#endif
