import Domain
import Flights
import Testing

@Suite("The problem of flights")
struct FlightProblemTests {
    private static let problem = FlightProblem.problem

    @Test("predicts whether a flight arrives late")
    func label() {
        #expect(Self.problem.name.rawValue == "flights" && Self.problem.version == 1)
        #expect(Self.problem.label == .binary(name: "arrived_late"))
    }

    @Test("shows what a dispatcher looks for beside a score")
    func highlights() throws {
        let shown = try Self.problem.highlights.map { [$0.title: $0.text(try .sample())] }
        #expect(
            shown == [
                ["flight": "UA 1545"], ["from": "EWR"], ["to": "ORD"], ["departs": "17:45"], ["gusts": "19 mph"],
                ["visibility": "9.0 mi"],
            ])
        let bare = try Flight.sample { $0.weather = nil }
        #expect(Self.problem.highlights.suffix(2).map { $0.text(bare) } == [nil, nil])
    }
}
