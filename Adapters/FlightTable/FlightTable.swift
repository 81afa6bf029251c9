import Domain
public import Flights
public import Tabular

/// How rows of the table of flights become flights.
public struct FlightTable: EntityMapping {
    /// The columns, with one row for each flight: `flight_id` is the key, `day` the partition.
    public let table: TableSpecification
    /// Minutes after the scheduled arrival, in a table of their own; none for a flight that never arrived.
    public let labels: LabelMapping? = LabelMapping(
        in: .ownTable("outcomes"), ColumnSpecification("arr_delay", .integer)
    ) { $0 >= Double(FlightProblem.lateFrom) ? 1 : 0 }

    /// Creates the mapping.
    ///
    /// - Throws: `config` when the columns contradict each other, which a test of this target rules out.
    public init() throws {
        var binder = ColumnBinder()
        _ = FlightColumns(&binder)
        table = try TableSpecification(
            name: "flights", columns: binder.columns, key: ["flight_id"], partitions: .day(column: "day"))
    }

    /// Turns rows into flights.
    public func decode(_ batch: RowBatch) -> DecodedRows<Flight> {
        var binder = ColumnBinder(binding: batch)
        let columns = FlightColumns(&binder)
        return batch.decode { row throws(RowFault) in try columns.flight(row) }
    }
}
