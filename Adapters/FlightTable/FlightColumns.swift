import Domain
import Flights
import Tabular

/// The columns of the table of flights, one declaration for each.
struct FlightColumns {
    private let day: DayField
    private let departure: IntegerField
    private let arrival: IntegerField
    private let carrier: TextField
    private let number: IntegerField
    private let tail: TextField
    private let origin: TextField
    private let destination: TextField
    private let distance: RealField
    private let temperature: RealField
    private let dewPoint: RealField
    private let humidity: RealField
    private let windDirection: RealField
    private let windSpeed: RealField
    private let windGust: RealField
    private let precipitation: RealField
    private let pressure: RealField
    private let visibility: RealField
    private let planeYear: IntegerField
    private let seats: IntegerField
    private let engines: IntegerField

    private static let smallNumbers = 0...1_000_000

    init(_ columns: inout ColumnBinder) {
        columns.key("flight_id", .integer)
        day = columns.day("day", expected: "a day from the year 1 to 9999")
        departure = columns.integer("sched_dep_time", expected: "a time as hhmm, 0 to 2400")
        arrival = columns.integer("sched_arr_time", expected: "a time as hhmm, 0 to 2400")
        carrier = columns.text("carrier", expected: "two or three capital letters or digits")
        number = columns.integer("flight")
        tail = columns.optionalText("tailnum", expected: "one to eight capital letters or digits")
        origin = columns.text("origin", expected: "three capital letters")
        destination = columns.text("dest", expected: "three capital letters")
        distance = columns.real("distance")
        temperature = columns.optionalReal("temp")
        dewPoint = columns.optionalReal("dewp")
        humidity = columns.optionalReal("humid")
        windDirection = columns.optionalReal("wind_dir")
        windSpeed = columns.optionalReal("wind_speed")
        windGust = columns.optionalReal("wind_gust")
        precipitation = columns.optionalReal("precip")
        pressure = columns.optionalReal("pressure")
        visibility = columns.optionalReal("visib")
        planeYear = columns.optionalInteger("plane_year", expected: "a whole number from 0 to 1000000")
        seats = columns.optionalInteger("seats", expected: "a whole number from 0 to 1000000")
        engines = columns.optionalInteger("engines", expected: "a whole number from 0 to 1000000")
    }

    /// The flight of a row.
    func flight(_ row: Int) throws(RowFault) -> Flight {
        Flight(
            day: try day.value(row), departure: try departure.value(row, ClockTime.init(hhmm:)),
            arrival: try arrival.value(row, ClockTime.init(hhmm:)), carrier: try carrier.value(row, Carrier.init),
            number: try number.value(row), tail: try tail.optional(row, TailNumber.init),
            origin: try origin.value(row, Airport.init), destination: try destination.value(row, Airport.init),
            distance: try distance.value(row), weather: try weather(row), plane: try plane(row))
    }

    /// The weather of a row; nil when nothing was observed.
    private func weather(_ row: Int) throws(RowFault) -> Weather? {
        let weather = Weather(
            temperature: try temperature.optional(row), dewPoint: try dewPoint.optional(row),
            humidity: try humidity.optional(row), windDirection: try windDirection.optional(row),
            windSpeed: try windSpeed.optional(row), windGust: try windGust.optional(row),
            precipitation: try precipitation.optional(row), pressure: try pressure.optional(row),
            visibility: try visibility.optional(row))
        return weather.isUnknown ? nil : weather
    }

    /// The aeroplane of a row; nil when nothing is known about it.
    private func plane(_ row: Int) throws(RowFault) -> Plane? {
        let plane = Plane(
            year: try planeYear.optional(row, in: Self.smallNumbers),
            seats: try seats.optional(row, in: Self.smallNumbers),
            engines: try engines.optional(row, in: Self.smallNumbers))
        return plane.year == nil && plane.seats == nil && plane.engines == nil ? nil : plane
    }
}

extension Weather {
    /// Whether no value is known.
    fileprivate var isUnknown: Bool {
        temperature == nil && dewPoint == nil && humidity == nil && windDirection == nil && windSpeed == nil
            && windGust == nil && precipitation == nil && pressure == nil && visibility == nil
    }
}
