import Domain
import Flights
import Testing

@Suite("A flight's timetable")
struct FlightTimetableTests {
    /// A departure and an arrival, and what follows from them; 0 is the day of the timetable.
    struct Case: Sendable, CustomTestStringConvertible {
        let departure: Int64
        let arrival: Int64
        let departureDay: Int
        let arrivalDay: Int
        let minutes: Int

        init(_ departure: Int64, _ arrival: Int64, days: (Int, Int), minutes: Int) {
            (self.departure, self.arrival, self.minutes) = (departure, arrival, minutes)
            (departureDay, arrivalDay) = days
        }

        var testDescription: String { "\(departure) to \(arrival)" }

        static let all = [
            Case(1745, 2011, days: (0, 0), minutes: 146),
            Case(0, 1, days: (0, 0), minutes: 1),
            Case(0, 2359, days: (0, 0), minutes: 1439),
            Case(0, 2400, days: (0, 1), minutes: 1440),
            Case(600, 600, days: (0, 0), minutes: 0),
            Case(0, 0, days: (0, 0), minutes: 0),
            Case(2359, 2359, days: (0, 0), minutes: 0),
            Case(600, 559, days: (0, 1), minutes: 1439),
            Case(2200, 2400, days: (0, 1), minutes: 120),
            Case(2359, 0, days: (0, 1), minutes: 1),
            Case(2345, 455, days: (0, 1), minutes: 310),
            Case(2400, 0, days: (1, 1), minutes: 0),
            Case(2400, 330, days: (1, 1), minutes: 210),
            Case(2400, 2359, days: (1, 1), minutes: 1439),
        ]
    }

    @Test("turns clock times into days and minutes, over midnight and at 24:00", arguments: Case.all)
    func timetable(_ expected: Case) throws {
        let flight = try Flight.sample {
            $0.departure = try .at(expected.departure)
            $0.arrival = try .at(expected.arrival)
        }
        #expect(flight.scheduledDeparture.day == flight.day.advanced(by: expected.departureDay))
        #expect(flight.scheduledArrival.day == flight.day.advanced(by: expected.arrivalDay))
        #expect(flight.scheduledMinutes == expected.minutes)
        #expect(flight.arrivesNextDay == (expected.arrivalDay > expected.departureDay))
        #expect(
            flight.scheduledDeparture.minuteOfDay == Int(expected.departure / 100 * 60 + expected.departure % 100)
                % 1440)
        #expect(flight.scheduledArrival.minuteOfDay == Int(expected.arrival / 100 * 60 + expected.arrival % 100) % 1440)
    }

    @Test("that departs at 24:00 departs at midnight of the next day, also at the end of a year")
    func endOfYear() throws {
        let flight = try Flight.sample {
            $0.day = try .on("2013-12-31")
            $0.departure = try .at(2400)
            $0.arrival = try .at(330)
        }
        #expect(flight.scheduledDeparture == LocalTime(try .on("2014-01-01"), try .at(0)))
        #expect(flight.scheduledArrival == LocalTime(try .on("2014-01-01"), try .at(330)))
        #expect(!flight.arrivesNextDay)
        #expect(flight.departureBank == .night)
    }

    @Test("gives a westward flight the difference of the time zones")
    func honolulu() throws {
        let flight = try Flight.sample {
            $0.departure = try .at(900)
            $0.arrival = try .at(1435)
        }
        #expect(flight.scheduledMinutes == 335, "and 695 in the air")
    }
}
