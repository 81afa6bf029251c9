import Domain
import FlightTable
import Tabular

/// A row of the table of flights as texts by column, to be changed cell by cell: a second way from cells to flights.
struct SampleRow {
    private static let cells = [
        "flight_id": "36461", "day": "2013-02-12", "sched_dep_time": "525", "sched_arr_time": "820", "carrier": "UA",
        "flight": "1018", "tailnum": "N37277", "origin": "EWR", "dest": "IAH", "distance": "1400", "temp": "39.92",
        "dewp": "26.96", "humid": "60.29", "wind_dir": "270", "wind_speed": "13.81", "wind_gust": "20.5",
        "precip": "0.01", "pressure": "1012.3", "visib": "10", "plane_year": "2002", "seats": "149", "engines": "2",
    ]

    private var cells = Self.cells

    /// The row with another text in a column; nil for no value.
    init(_ column: String? = nil, _ text: String? = nil) {
        if let column { cells[column] = text }
    }

    /// A batch of rows of a table.
    static func batch(_ rows: [SampleRow], of table: TableSpecification) -> RowBatch {
        var batch = RowBatch(schema: table.schema)
        for row in rows {
            for (position, column) in table.schema.columns.enumerated() {
                append(row.cells[column.name], batch.schema.slots[position], column.type, to: &batch)
            }
            batch.endRow()
        }
        return batch
    }

    private static func append(_ cell: String?, _ slot: Int, _ type: ColumnType, to batch: inout RowBatch) {
        switch type {
        case .day:
            let day = cell.flatMap { CalendarDay(iso8601: $0) }
            batch.integers[slot].append(day.map { Int64($0.daysSinceEpoch) })
        case .real: batch.reals[slot].append(cell.flatMap { Double($0) })
        case .text: batch.texts[slot].append(cell)
        case .integer, .boolean, .timestamp: batch.integers[slot].append(cell.flatMap { Int64($0) })
        }
    }
}
