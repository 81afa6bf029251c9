import Domain
import Tabular

/// A row of the table of flights as texts, to be changed cell by cell: a second way from cells to flights.
struct SampleRow {
    private static let cells: [FlightColumn: String] = [
        .flightID: "36461", .day: "2013-02-12", .departure: "525", .arrival: "820", .carrier: "UA", .number: "1018",
        .tail: "N37277", .origin: "EWR", .destination: "IAH", .distance: "1400", .temperature: "39.92",
        .dewPoint: "26.96", .humidity: "60.29", .windDirection: "270", .windSpeed: "13.81", .windGust: "20.5",
        .precipitation: "0.01", .pressure: "1012.3", .visibility: "10", .planeYear: "2002", .seats: "149",
        .engines: "2",
    ]

    private var cells = Self.cells

    /// The row with another text in a column; nil for no value.
    init(_ column: FlightColumn? = nil, _ text: String? = nil) {
        if let column { cells[column] = text }
    }

    /// A batch of rows, under the names of a mapping.
    static func batch(_ rows: [SampleRow], mapping: FlightMapping = .standard) -> RowBatch {
        var batch = RowBatch(schema: mapping.schema)
        for row in rows {
            for (column, name) in FlightColumn.allCases.enumerated() {
                row.append(name, column, to: &batch)
            }
            batch.endRow()
        }
        return batch
    }

    private func append(_ name: FlightColumn, _ column: Int, to batch: inout RowBatch) {
        let slot = batch.schema.slots[column]
        switch name.type {
        case .integer: batch.integers[slot].append(cells[name].flatMap { Int64($0) })
        case .real: batch.reals[slot].append(cells[name].flatMap { Double($0) })
        case .text: batch.texts[slot].append(cells[name])
        case .day:
            let day = cells[name].flatMap { CalendarDay(iso8601: $0) }
            batch.integers[slot].append(day.map { Int64($0.daysSinceEpoch) })
        }
    }
}
