public import Domain

/// Flights, runs and scores for laws and tests.
public enum Sample {
    /// The day that most samples are of.
    public static let partition = Partition(day: CalendarDay(daysSinceEpoch: 16_063))

    /// A flight with every field filled; with its key and day.
    public static func flight(_ number: Int64, on day: CalendarDay = partition.day) throws -> Flight {
        Flight(
            id: try id(number), day: day, departure: try some(ClockTime(minutes: Int(number) * 7 % 1441)),
            arrival: try some(ClockTime(minutes: Int(number) * 13 % 1440)),
            carrier: try some(Category("UA").flatMap(Carrier.init)), number: Int(number % 9999) + 1,
            tail: try some(Category("N14228").flatMap(TailNumber.init)),
            origin: try some(Category("EWR").flatMap(Airport.init)),
            destination: try some(Category("IAH").flatMap(Airport.init)), distance: 1400.25 + Double(number) / 3,
            weather: Weather(
                temperature: 39.02, dewPoint: -26.06, humidity: 59.37, windDirection: 270, windSpeed: 10.35702,
                windGust: 0.1, precipitation: 0, pressure: 1012.3, visibility: 10),
            plane: Plane(year: 1999, seats: 149, engines: 2))
    }

    /// A flight of which only the required fields are known.
    public static func bareFlight(_ number: Int64, on day: CalendarDay = partition.day) throws -> Flight {
        var flight = try flight(number, on: day)
        flight.tail = nil
        flight.weather = nil
        flight.plane = nil
        return flight
    }

    /// So many flights of a day with ascending keys; every third is bare.
    public static func flights(
        _ count: Int, from first: Int64 = 1, on day: CalendarDay = partition.day
    ) throws -> [Flight] {
        try (0..<Int64(count)).map {
            $0 % 3 == 2 ? try bareFlight(first + $0, on: day) : try flight(first + $0, on: day)
        }
    }

    /// A key.
    public static func id(_ number: Int64) throws -> FlightID { try some(FlightID(rawValue: number)) }

    /// The value; throws when there is none, which would be a mistake in the sample.
    static func some<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw LawBroken("a sample is not valid") }
        return value
    }
}
