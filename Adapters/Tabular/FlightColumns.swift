import Domain

/// The columns of a batch by what they mean for a flight, so that each row becomes one.
///
/// They are taken out of the batch once: to look each of them up for each row would cost more than to read it.
struct FlightColumns {
    private let id: IntegerColumn
    private let day: IntegerColumn
    private let departure: IntegerColumn
    private let arrival: IntegerColumn
    private let carrier: TextColumn
    private let number: IntegerColumn
    private let tail: TextColumn
    private let origin: TextColumn
    private let destination: TextColumn
    private let distance: RealColumn
    private let temperature: RealColumn
    private let dewPoint: RealColumn
    private let humidity: RealColumn
    private let windDirection: RealColumn
    private let windSpeed: RealColumn
    private let windGust: RealColumn
    private let precipitation: RealColumn
    private let pressure: RealColumn
    private let visibility: RealColumn
    private let planeYear: IntegerColumn
    private let seats: IntegerColumn
    private let engines: IntegerColumn

    /// The columns of a batch, each in the slot of its kind that is given.
    init(_ batch: RowBatch, slots: [Int]) {
        func integers(_ column: FlightColumn) -> IntegerColumn { batch.integers[slots[column.rawValue]] }
        func reals(_ column: FlightColumn) -> RealColumn { batch.reals[slots[column.rawValue]] }
        func texts(_ column: FlightColumn) -> TextColumn { batch.texts[slots[column.rawValue]] }
        id = integers(.flightID)
        day = integers(.day)
        departure = integers(.departure)
        arrival = integers(.arrival)
        carrier = texts(.carrier)
        number = integers(.number)
        tail = texts(.tail)
        origin = texts(.origin)
        destination = texts(.destination)
        distance = reals(.distance)
        temperature = reals(.temperature)
        dewPoint = reals(.dewPoint)
        humidity = reals(.humidity)
        windDirection = reals(.windDirection)
        windSpeed = reals(.windSpeed)
        windGust = reals(.windGust)
        precipitation = reals(.precipitation)
        pressure = reals(.pressure)
        visibility = reals(.visibility)
        planeYear = integers(.planeYear)
        seats = integers(.seats)
        engines = integers(.engines)
    }

    /// The key of a row, where it can be read.
    func key(_ row: Int) -> FlightID? { id[row].flatMap(FlightID.init(rawValue:)) }

    /// The flight of a row; throws at the first column that cannot be what it should.
    func flight(_ row: Int) throws(FlightBreach) -> Flight {
        Flight(
            id: try id[row].required(.flightID, "a whole number from 1", FlightID.init(rawValue:)),
            day: try day[row].required(.day, "a day from the year 1 to 9999", Self.calendarDay),
            departure: try departure[row].required(.departure, Self.clock, ClockTime.init(hhmm:)),
            arrival: try arrival[row].required(.arrival, Self.clock, ClockTime.init(hhmm:)),
            carrier: try carrier.required(row, .carrier, "two or three capital letters or digits", Carrier.init),
            number: try number[row].required(.number, "a whole number") { Int(exactly: $0) },
            tail: try tail.optional(row, .tail, "one to eight capital letters or digits", TailNumber.init),
            origin: try origin.required(row, .origin, "three capital letters", Airport.init),
            destination: try destination.required(row, .destination, "three capital letters", Airport.init),
            distance: try distance[row].required(.distance, "a finite number") { $0.isFinite ? $0 : nil },
            weather: try weather(row), plane: try plane(row))
    }

    private func weather(_ row: Int) throws(FlightBreach) -> Weather? {
        let weather = Weather(
            temperature: try temperature[row].measured(.temperature), dewPoint: try dewPoint[row].measured(.dewPoint),
            humidity: try humidity[row].measured(.humidity),
            windDirection: try windDirection[row].measured(.windDirection),
            windSpeed: try windSpeed[row].measured(.windSpeed), windGust: try windGust[row].measured(.windGust),
            precipitation: try precipitation[row].measured(.precipitation),
            pressure: try pressure[row].measured(.pressure), visibility: try visibility[row].measured(.visibility))
        return weather.isUnknown ? nil : weather
    }

    private func plane(_ row: Int) throws(FlightBreach) -> Plane? {
        let plane = Plane(
            year: try planeYear[row].small(.planeYear), seats: try seats[row].small(.seats),
            engines: try engines[row].small(.engines))
        return plane.year == nil && plane.seats == nil && plane.engines == nil ? nil : plane
    }

    private static let clock: StaticString = "a time as hhmm, 0 to 2400"

    private static func calendarDay(_ number: Int64) -> CalendarDay? {
        // The years 1 to 9999 lie within these days.
        (-719_162...2_932_896).contains(number) ? CalendarDay(daysSinceEpoch: Int32(number)) : nil
    }
}

extension Weather {
    /// Whether no value is known.
    fileprivate var isUnknown: Bool {
        temperature == nil && dewPoint == nil && humidity == nil && windDirection == nil && windSpeed == nil
            && windGust == nil && precipitation == nil && pressure == nil && visibility == nil
    }
}
