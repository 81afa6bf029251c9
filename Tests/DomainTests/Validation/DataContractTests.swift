import Domain
import Testing

@Suite("A data contract")
struct DataContractTests {
    static let contract = DataContract([
        FieldRule("distance", in: 1...1000) { $0.distance },
        FieldRule("temp", in: -80...135) { $0.weather?.temperature },
        FieldRule("plane_year", in: 1930...2100, otherwise: .warn) { ($0.plane?.year).map(Double.init) },
    ])

    @Test("rejects a flight by the first rule that it breaks, without telling its value")
    func rejection() throws {
        let flight = try Flight.sample(id: 7) { ($0.distance, $0.weather) = (4983, Weather(temperature: 999)) }
        let rejection = Self.contract.rejection(of: flight)
        #expect(
            rejection
                == Rejection(flight: flight.id, column: "distance", code: .outOfRange, expected: "1.0 to 1000.0"))
        #expect(rejection?.description.contains("4983") == false)
    }

    @Test("rejects NaN, and accepts a value that is missing")
    func missing() throws {
        #expect(Self.contract.rejection(of: try .sample { $0.weather = nil }) == nil)
        #expect(Self.contract.rejection(of: try .sample { $0.weather?.temperature = nil }) == nil)
        #expect(Self.contract.rejection(of: try .sample { $0.weather?.temperature = .nan })?.column == "temp")
        #expect(Self.contract.rejection(of: try .sample { $0.distance = .nan })?.column == "distance")
    }

    @Test("accepts a flight that breaks only a rule that warns")
    func warning() throws {
        #expect(Self.contract.rejection(of: try .sample { $0.plane?.year = 0 }) == nil)
    }

    @Test("parts flights in their order, and loses none")
    func apply() throws {
        let flights = try (1...6).map { id in
            try Flight.sample(id: Int64(id)) { if id % 3 == 0 { $0.distance = 0 } }
        }
        let (accepted, rejections) = Self.contract.apply(to: flights)
        #expect(accepted.map(\.id.rawValue) == [1, 2, 4, 5])
        #expect(rejections.map(\.flight?.rawValue) == [3, 6])
        #expect(Self.contract.apply(to: accepted).accepted == accepted)
        #expect(Self.contract.apply(to: []).rejections.isEmpty)
    }
}
