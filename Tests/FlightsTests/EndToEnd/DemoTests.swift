// The example publishes into a SQLite file.
#if SQLite
import ProgramRunner
import Testing

/// The first thing that anybody runs.
@Suite("The demo on flights")
struct DemoTests {
    /// It runs once; all tests look at what came out.
    private static let run = Task {
        let sample = try FlightSample.folder(step: 10)
        return (sample, try await sample.run("demo", "--data", ".", "--folder", sample / "demo"))
    }

    @Test("goes through all stages in a folder of its own, publishes two days, and publishes nothing twice")
    func stages() async throws {
        let (sample, result) = try await Self.run.value
        try #require(result.code == 0, "\(result.everything)")
        let counts = "\(FlightSample.days.rows) rows read, \(FlightSample.days.rows) scored, 0 rejected"
        #expect(result.output.contains("late-arrivals/1: logistic regression"))
        #expect(result.output.contains("rows that it has not seen: AUC 0."))
        #expect(result.output.contains("of 2013-12-23 published: \(counts)"))
        #expect(result.output.contains("of 2013-12-24 published: \(counts)"))
        #expect(result.output.contains("of 2013-12-24 already published; nothing was done: \(counts)"))
        #expect(sample.has("demo/late-arrivals.db"))
    }

    @Test("lists the ten flights with the highest scores and when they depart, highest first")
    func highest() async throws {
        let lines = try await Self.run.value.1.output.split(separator: "\n", omittingEmptySubsequences: false)
        let heading = try #require(lines.firstIndex { $0.contains("score") && $0.contains("departs") })
        let rows = lines[(heading + 1)...].prefix { !$0.isEmpty }
        let scores = try rows.map { try #require($0.split(separator: " ").first.flatMap { Double($0) }) }
        #expect(scores.count == 10)
        #expect(scores == scores.sorted(by: >))
        #expect(rows.allSatisfy { $0.contains(/[0-2][0-9]:[0-5][0-9]/) })
    }

    @Test("prints commands that can be typed again afterwards")
    func commands() async throws {
        let (sample, result) = try await Self.run.value
        let commands = result.output.split(separator: "\n").compactMap { $0.split(separator: "$ batch-score ").last }
            .filter { $0.hasPrefix("run ") }
        #expect(commands.count == 3)
        let last = try #require(commands.last).split(separator: " ").map(String.init)
        let again = try await sample.run(last + ["--json"])
        #expect(try again.status() == "already_published")
    }
}
#endif
