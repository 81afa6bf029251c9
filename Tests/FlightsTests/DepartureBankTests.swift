import Domain
import Flights
import Testing

@Suite("A departure bank")
struct DepartureBankTests {
    @Test("is the one of its hour, for every hour of the day")
    func hours() {
        let expected: [(ClosedRange<Int>, DepartureBank)] = [
            (0...4, .night), (5...8, .early), (9...11, .morning), (12...14, .midday), (15...17, .afternoon),
            (18...20, .evening), (21...23, .night),
        ]
        for (hours, bank) in expected {
            for hour in hours { #expect(DepartureBank(hour: hour) == bank, "\(hour)") }
        }
    }

    @Test("is a category by its name", arguments: DepartureBank.allCases)
    func category(_ bank: DepartureBank) {
        #expect(bank.category.description == bank.rawValue)
        #expect(!bank.category.isMissing)
    }

    @Test("is that of the minute in which a flight departs, to the minute")
    func borders() throws {
        let banks = try [459, 500, 859, 900, 1159, 1200, 1459, 1500, 1759, 1800, 2059, 2100, 2400].map { time in
            try Flight.sample { $0.departure = try .at(time) }.departureBank
        }
        #expect(
            banks == [
                .night, .early, .early, .morning, .morning, .midday, .midday, .afternoon, .afternoon, .evening,
                .evening,
                .night, .night,
            ])
    }
}
