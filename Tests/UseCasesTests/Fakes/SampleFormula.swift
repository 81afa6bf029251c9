import Domain
import PortContracts

/// What the tests score with, worked out without the pipeline.
enum SampleFormula {
    /// The score of a flight: its distance modulo 97 as a share of 97, so between 0 and 1.
    static func score(_ flight: Flight) -> Double { score(distance: flight.distance) }

    static func score(distance: Double) -> Double { distance.truncatingRemainder(dividingBy: 97) / 97 }

    /// The model that gives these scores.
    static func model() -> FormulaModel { FormulaModel { score(distance: $0[0]) } }
}

extension Sample {
    /// Flights of a day; those with the given keys have a distance that breaks the contract of the tests.
    static func flights(
        _ count: Int, breaking keys: Set<Int64>, on day: CalendarDay = partition.day
    ) throws -> [Flight] {
        try flights(count, on: day).map { flight in
            var flight = flight
            if keys.contains(flight.id.rawValue) { flight.distance = -1 }
            return flight
        }
    }
}
