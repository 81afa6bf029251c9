import Domain
import Testing

@Suite("The plan for cleaning")
struct CleaningPlanTests {
    private func reasons(
        _ runs: [RunRecord], atWork: Set<JobPartition> = [], interrupted: Bool = false
    ) throws -> [String: CleaningPlan.Reason] {
        let unknown = try #require(RunID(rawValue: "nobody"))
        let plan = CleaningPlan(
            staged: Set(runs.map(\.id) + [unknown]), runs: runs, atWork: atWork, includingInterrupted: interrupted)
        return Dictionary(uniqueKeysWithValues: plan.items.map { ($0.id.rawValue, $0.reason) })
    }

    private func all() throws -> [RunRecord] { try RunStatus.allCases.map { try .sample("\($0)", $0) } }

    @Test("removes staged rows of refused, abandoned and unknown runs, and of no others")
    func usual() throws {
        #expect(try reasons(all()) == ["refused": .refused, "abandoned": .abandoned, "nobody": .unknown])
    }

    @Test("gives up interrupted runs only when asked to, and never kept, staged or published rows")
    func interrupted() throws {
        let found = try reasons(all(), interrupted: true)
        #expect(Set(found.keys) == ["refused", "abandoned", "nobody", "staging", "stopped", "failed"])
        #expect(found["staging"] == .interrupted)
    }

    @Test("leaves everything alone of a partition that a process works on")
    func atWork() throws {
        let runs = try all()
        let held = JobPartition(try #require(runs.first))
        #expect(try reasons(runs, atWork: [held], interrupted: true) == ["nobody": .unknown])
    }

    @Test("names runs only that have staged rows, by their ids")
    func staged() throws {
        let runs = try [RunRecord.sample("b", .refused), .sample("a", .abandoned), .sample("c", .refused)]
        let plan = CleaningPlan(
            staged: runs.prefix(2).map(\.id), runs: runs, atWork: [], includingInterrupted: false)
        #expect(plan.items.map(\.id.rawValue) == ["a", "b"])
        #expect(plan.items.map(\.run) == [runs[1], runs[0]])
    }
}
