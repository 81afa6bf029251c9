import Domain
import Flights
import Testing

// The values that the tests use. Those that the domain checks are made by throwing functions, so that a slip in a test
// fails that test.

extension Flight {
    /// A flight of a Friday in July of which everything is known; tests change what they are about.
    static func sample(_ change: (inout Flight) throws -> Void = { _ in }) throws -> Flight {
        var flight = Flight(
            day: try .on("2013-07-05"), departure: try .at(1745), arrival: try .at(2011),
            carrier: try .named("UA"), number: 1545, tail: try .named("N14228"), origin: try .named("EWR"),
            destination: try .named("ORD"), distance: 719, weather: .sample, plane: .sample)
        try change(&flight)
        return flight
    }
}

extension Weather {
    /// A warm afternoon with a light, wet wind from 210 degrees.
    static let sample = Weather(
        temperature: 86, dewPoint: 68.5, humidity: 55.25, windDirection: 210, windSpeed: 10, windGust: 18.5,
        precipitation: 0.02, pressure: 1012.5, visibility: 9)
}

extension Plane {
    /// An aeroplane of middle age and size.
    static let sample = Plane(year: 1999, seats: 149, engines: 2)
}

extension CalendarDay {
    static func on(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso8601: text)) }
}

extension ClockTime {
    static func at(_ hhmm: Int64) throws -> ClockTime { try #require(ClockTime(hhmm: hhmm)) }
}

extension Carrier {
    static func named(_ code: String) throws -> Carrier { try #require(Carrier(.text(code))) }
}

extension Airport {
    static func named(_ code: String) throws -> Airport { try #require(Airport(.text(code))) }
}

extension TailNumber {
    static func named(_ code: String) throws -> TailNumber { try #require(TailNumber(.text(code))) }
}

extension Category {
    static func text(_ text: String) throws -> Category { try #require(Category(text)) }
}
