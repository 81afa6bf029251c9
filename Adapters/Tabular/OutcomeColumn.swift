/// The columns of the table of outcomes.
public enum OutcomeColumn {
    /// The key of the flight.
    public static let flightID = ColumnSpecification("flight_id", .integer, isRequired: true)
    /// Minutes after the scheduled arrival; none for a flight that never arrived.
    public static let arrivalDelay = ColumnSpecification("arr_delay", .integer)
    /// All columns.
    public static let schema = TableSchema([flightID, arrivalDelay])
}
