import Domain
import PortContracts
import Testing
import UseCases

@Suite("A random schedule of failures and changes of the source", .timeLimit(.minutes(600)))
struct SimulationTests {
    @Test(
        "leaves one state of the source published, once", arguments: SimulationSeeds.current?.blocks() ?? [])
    func seeds(_ seeds: ClosedRange<UInt64>) async throws {
        for seed in seeds {
            var random = SeededGenerator(seed: seed)
            let simulation = try FaultSimulation.random(using: &random)
            let faults = Set((0..<Int.random(in: 0...9, using: &random)).map { _ in Fault.random(using: &random) })
            let result = try await simulation(faults)
            #expect(
                result.complaints.isEmpty,
                "\(simulation), \(faults); \(SimulationSeeds.replay(seed))")
        }
    }

    @Test("has a seed of those that the environment names")
    func environment() {
        #expect(SimulationSeeds.current != nil, "\(SimulationSeeds.variable) is a number, or two: 17..17")
    }

    @Test(
        "is named by its seed, or is one of many",
        arguments: [
            ("1000", 0...999), ("17..17", 17...17), ("3..9", 3...9), ("0", nil), ("9..3", nil), ("", nil), ("x", nil),
        ] as [(String, ClosedRange<UInt64>?)])
    func texts(_ text: String, range: ClosedRange<UInt64>?) {
        #expect(SimulationSeeds(text)?.range == range)
    }

    @Test("is in one block, whatever the number of seeds", arguments: [1, 15, 16, 17, 10_000] as [UInt64])
    func blocks(_ count: UInt64) throws {
        let blocks = try #require(SimulationSeeds("\(count)")).blocks()
        #expect(blocks.flatMap { Array($0) } == Array(0..<count))
        #expect(blocks.count <= 16)
    }
}

extension FaultSimulation {
    fileprivate static func random(using random: inout SeededGenerator) throws -> FaultSimulation {
        var simulation = FaultSimulation(
            SimulatedCommand.allCases.randomElement(using: &random) ?? .run,
            rows: .random(in: 3...25, using: &random),
            of: StoreVariant.all.randomElement(using: &random) ?? .standard,
            outputs: Bool.random(using: &random) ? .score : try Sample.classes(),
            chunkRows: .random(in: 1...9, using: &random), workers: .random(in: 1...4, using: &random),
            republication: [.ask, .never, .whenChanged].randomElement(using: &random) ?? .ask)
        if Bool.random(using: &random) {
            simulation.source.change(.random(in: 1...6, using: &random), using: &random)
        }
        return simulation
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
