import Domain
import PortContracts
import Testing
import UseCases

@Suite("A command that was interrupted, given again,", .timeLimit(.minutes(20)))
struct ResumeTests {
    /// One for each kind of key; the random schedules have all.
    private static let variants = StoreVariant.all.enumerated().filter { [0, 5, 8, 10].contains($0.offset) }.map(
        \.element)

    @Test(
        "is resumed, whichever call of whichever port failed, and however", arguments: SimulatedCommand.allCases,
        variants
    )
    func everyCall(_ command: SimulatedCommand, variant: StoreVariant) async throws {
        let simulation = FaultSimulation(command, of: variant)
        for point in FaultPoint.allCases {
            for moment in Fault.Moment.allCases {
                for isCrash in [false, true] {
                    let calls = try await failEach(point, moment, isCrash: isCrash, simulation)
                    #expect((calls > 0) == command.points.contains(point), "\(calls) calls of \(point) \(moment)")
                }
            }
        }
    }

    /// Lets the first call fail, then the second and so on, until there is none.
    private func failEach(
        _ point: FaultPoint, _ moment: Fault.Moment, isCrash: Bool, _ simulation: FaultSimulation
    ) async throws -> Int {
        var calls = 0
        while true {
            let fault = Fault(point: point, call: calls + 1, moment: moment, isCrash: isCrash)
            let result = try await simulation([fault])
            #expect(result.complaints.isEmpty, "\(fault)")
            if result.fired.isEmpty { return calls }
            calls += 1
        }
    }
}
