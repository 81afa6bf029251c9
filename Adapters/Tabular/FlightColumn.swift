/// The columns of the table of flights, in the order in which they are read and written.
public enum FlightColumn: String, CaseIterable, Sendable {
    /// The key.
    case flightID = "flight_id"
    /// The day of the timetable; the partition.
    case day
    /// Scheduled departure as hhmm, local time.
    case departure = "sched_dep_time"
    /// Scheduled arrival as hhmm, local time at the destination.
    case arrival = "sched_arr_time"
    /// The airline's code.
    case carrier
    /// The flight number.
    case number = "flight"
    /// The aeroplane's registration.
    case tail = "tailnum"
    /// The airport of departure.
    case origin
    /// The airport of arrival.
    case destination = "dest"
    /// Miles.
    case distance
    /// °F.
    case temperature = "temp"
    /// °F.
    case dewPoint = "dewp"
    /// Relative humidity in %.
    case humidity = "humid"
    /// Degrees.
    case windDirection = "wind_dir"
    /// Miles an hour.
    case windSpeed = "wind_speed"
    /// Miles an hour.
    case windGust = "wind_gust"
    /// Inches.
    case precipitation = "precip"
    /// Millibars.
    case pressure
    /// Miles.
    case visibility = "visib"
    /// The year in which the aeroplane was built.
    case planeYear = "plane_year"
    /// Number of seats.
    case seats
    /// Number of engines.
    case engines

    /// The type of the column.
    public var type: ColumnType {
        switch self {
        case .flightID, .departure, .arrival, .number, .planeYear, .seats, .engines: .integer
        case .day: .day
        case .carrier, .tail, .origin, .destination: .text
        case .distance, .temperature, .dewPoint, .humidity, .windDirection, .windSpeed, .windGust, .precipitation,
            .pressure, .visibility:
            .real
        }
    }

    /// Whether each flight must have a value.
    public var isRequired: Bool {
        switch self {
        case .flightID, .day, .departure, .arrival, .carrier, .number, .origin, .destination, .distance: true
        case .tail, .temperature, .dewPoint, .humidity, .windDirection, .windSpeed, .windGust, .precipitation,
            .pressure, .visibility, .planeYear, .seats, .engines:
            false
        }
    }
}
