import Testing
import UseCases

@Suite("A run that was interrupted goes on", .timeLimit(.minutes(2)))
struct ResumeTests {
    @Test("whichever call of whichever port failed, and however", arguments: FaultPoint.allCases)
    func everyCall(_ point: FaultPoint) async throws {
        let rehearsal = try Rehearsal()
        for moment in Fault.Moment.allCases {
            for isCrash in [false, true] {
                var call = 0
                var result: Rehearsal.Result
                repeat {
                    call += 1
                    let fault = Fault(point: point, call: call, moment: moment, isCrash: isCrash)
                    result = try await rehearsal([fault])
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
            var random = SplitMix64(seed: seed)
            let rehearsal = try Rehearsal(
                rows: .random(in: 3...25, using: &random),
                sizes: StageScores.Sizes(
                    chunkRows: .random(in: 1...9, using: &random), workers: .random(in: 1...4, using: &random)))
            let faults = Set((0..<Int.random(in: 2...9, using: &random)).map { _ in Fault.random(using: &random) })
            let result = try await rehearsal(faults)
            #expect(result.complaints.isEmpty, "seed \(seed): \(faults)")
        }
    }
}

extension Fault {
    fileprivate static func random(using random: inout SplitMix64) -> Fault {
        Fault(
            point: FaultPoint.allCases.randomElement(using: &random) ?? .append,
            call: .random(in: 1...12, using: &random), moment: Bool.random(using: &random) ? .before : .after,
            isCrash: .random(using: &random))
    }
}
