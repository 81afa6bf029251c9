import Domain
import Flights
import Testing

@Suite("The contract of flights")
struct FlightContractTests {
    private static let contract = FlightContract.contract

    private static func rejection(of flight: Flight) -> Rejection? {
        contract.violations(among: [flight]).first?.rejection(key: .integer(1))
    }

    @Test("accepts the sample, and a flight of which nothing more than the timetable is known")
    func accepted() throws {
        #expect(Self.rejection(of: try .sample()) == nil)
        #expect(Self.rejection(of: try .sample { ($0.tail, $0.weather, $0.plane) = (nil, nil, nil) }) == nil)
    }

    @Test("rejects the 1,048 mph that Newark reported on 12 February 2013, without repeating them")
    func newark() throws {
        let flight = try Flight.sample {
            $0.day = try .on("2013-02-12")
            $0.weather?.windSpeed = 1048.36058
        }
        let rejection = try #require(Self.rejection(of: flight))
        #expect(rejection.description == "key 1, column wind_speed, out_of_range, expected 0.0 to 253.0")
    }

    /// A column, a change that its range just allows, and one that it just does not.
    private static let limits: [(String, @Sendable (inout Flight, Double) -> Void, ClosedRange<Double>)] = [
        ("distance", { $0.distance = $1 }, 1...12_500),
        ("flight", { $0.number = Int($1) }, 1...9999),
        ("temp", { $0.weather?.temperature = $1 }, -80...135),
        ("dewp", { $0.weather?.dewPoint = $1 }, -100...100),
        ("humid", { $0.weather?.humidity = $1 }, 0...100),
        ("wind_dir", { $0.weather?.windDirection = $1 }, 0...360),
        ("wind_speed", { $0.weather?.windSpeed = $1 }, 0...253),
        ("wind_gust", { $0.weather?.windGust = $1 }, 0...300),
        ("precip", { $0.weather?.precipitation = $1 }, 0...20),
        ("pressure", { $0.weather?.pressure = $1 }, 850...1100),
        ("visib", { $0.weather?.visibility = $1 }, 0...10),
        ("seats", { $0.plane?.seats = Int($1) }, 1...853),
        ("engines", { $0.plane?.engines = Int($1) }, 1...8),
    ]

    @Test("accepts each column's limits and rejects what lies beyond, naming the column")
    func columns() throws {
        for (column, change, range) in Self.limits {
            for value in [range.lowerBound, range.upperBound] {
                #expect(Self.rejection(of: try .sample { change(&$0, value) }) == nil, "\(column) \(value)")
            }
            for value in [range.lowerBound - 1, range.upperBound + 1] {
                let rejection = Self.rejection(of: try .sample { change(&$0, value) })
                #expect(rejection?.column == column && rejection?.code == .outOfRange, "\(column) \(value)")
            }
        }
    }

    @Test("has a rule a column, of which only the year of building warns")
    func rules() {
        let rejecting = Self.contract.rules.filter { $0.consequence == .reject }.map(\.name)
        #expect(rejecting == Self.limits.map(\.0))
        #expect(Self.contract.rules.filter { $0.consequence == .warn }.map(\.name) == ["plane_year"])
        #expect(Self.contract.rules.allSatisfy { (0...1).contains($0.maximumMissingShare) })
    }
}
