import Domain
import Testing

@Suite("The outcome of a flight")
struct FlightOutcomeTests {
    @Test(
        "is late from 15 minutes on, and neither late nor in time when it never arrived",
        arguments: [(-60, false), (0, false), (14, false), (15, true), (1272, true), (nil, nil)] as [(Int?, Bool?)])
    func late(delay: Int?, expected: Bool?) throws {
        #expect(FlightOutcome(flight: try .number(1), arrivalDelay: delay).arrivedLate == expected)
    }
}
