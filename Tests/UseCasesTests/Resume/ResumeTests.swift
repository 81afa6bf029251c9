import Domain
import PortContracts
import Testing
import UseCases

@Suite("A run that was interrupted is resumed", .timeLimit(.minutes(20)))
struct ResumeTests {
    /// One for each kind of key; the random schedules have all.
    private static let variants = StoreVariant.all.enumerated().filter { [0, 5, 8, 10].contains($0.offset) }.map(
        \.element)

    @Test("whichever call of whichever port failed, and however", arguments: FaultPoint.allCases, variants)
    func everyCall(_ point: FaultPoint, variant: StoreVariant) async throws {
        let simulation = FaultSimulation(of: variant)
        for moment in Fault.Moment.allCases {
            for isCrash in [false, true] {
                var call = 0
                var result: FaultSimulation.Result
                repeat {
                    call += 1
                    let fault = Fault(point: point, call: call, moment: moment, isCrash: isCrash)
                    result = try await simulation([fault])
                    #expect(result.complaints.isEmpty, "\(fault)")
                } while !result.fired.isEmpty
                #expect(call > 1, "no call of \(point) failed \(moment)")
            }
        }
    }

    /// The seeds of the random schedules; add one that failed to find it again.
    private static let seeds: [Range<UInt64>] = (0..<20).map { $0 * 200..<($0 + 1) * 200 }

    @Test("whatever a random schedule of several failures does to it", arguments: seeds)
    func randomSchedules(_ seeds: Range<UInt64>) async throws {
        for seed in seeds {
            var random = SeededGenerator(seed: seed)
            let simulation = FaultSimulation(
                rows: .random(in: 3...25, using: &random),
                of: StoreVariant.all.randomElement(using: &random) ?? .standard,
                outputs: Bool.random(using: &random) ? .score : try Sample.classes(),
                chunkRows: .random(in: 1...9, using: &random), workers: .random(in: 1...4, using: &random))
            let faults = Set((0..<Int.random(in: 2...9, using: &random)).map { _ in Fault.random(using: &random) })
            let result = try await simulation(faults)
            #expect(result.complaints.isEmpty, "seed \(seed): \(faults)")
        }
    }
}

extension Fault {
    fileprivate static func random(using random: inout SeededGenerator) -> Fault {
        Fault(
            point: FaultPoint.allCases.randomElement(using: &random) ?? .append,
            call: .random(in: 1...12, using: &random), moment: Bool.random(using: &random) ? .before : .after,
            isCrash: .random(using: &random))
    }
}
