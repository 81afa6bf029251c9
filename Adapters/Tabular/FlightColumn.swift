/// The columns of the table of flights, in the order in which they are read and written; the raw
/// value is the position.
public enum FlightColumn: Int, CaseIterable, Sendable {
    /// The key.
    case flightID
    /// The day of the timetable; the partition.
    case day
    /// Scheduled departure as hhmm, local time.
    case departure
    /// Scheduled arrival as hhmm, local time at the destination.
    case arrival
    /// The airline's code.
    case carrier
    /// The flight number.
    case number
    /// The aeroplane's registration.
    case tail
    /// The airport of departure.
    case origin
    /// The airport of arrival.
    case destination
    /// Miles.
    case distance
    /// °F.
    case temperature
    /// °F.
    case dewPoint
    /// Relative humidity in %.
    case humidity
    /// Degrees.
    case windDirection
    /// Miles an hour.
    case windSpeed
    /// Miles an hour.
    case windGust
    /// Inches.
    case precipitation
    /// Millibars.
    case pressure
    /// Miles.
    case visibility
    /// The year in which the aeroplane was built.
    case planeYear
    /// Number of seats.
    case seats
    /// Number of engines.
    case engines

    /// The name of the column.
    public var name: String {
        switch self {
        case .flightID: "flight_id"
        case .day: "day"
        case .departure: "sched_dep_time"
        case .arrival: "sched_arr_time"
        case .carrier: "carrier"
        case .number: "flight"
        case .tail: "tailnum"
        case .origin: "origin"
        case .destination: "dest"
        case .distance: "distance"
        case .temperature: "temp"
        case .dewPoint: "dewp"
        case .humidity: "humid"
        case .windDirection: "wind_dir"
        case .windSpeed: "wind_speed"
        case .windGust: "wind_gust"
        case .precipitation: "precip"
        case .pressure: "pressure"
        case .visibility: "visib"
        case .planeYear: "plane_year"
        case .seats: "seats"
        case .engines: "engines"
        }
    }

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
