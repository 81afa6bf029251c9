import Foundation
import Testing

/// The first thing that anybody runs.
@Suite("The demo")
struct DemoTests {
    /// It was run once; all tests look at what came out.
    private static let run = Task {
        let sample = try SampleFolder.withFiles(step: 10)
        return (sample, try await sample.run(["demo", "--data", ".", "--folder", sample / "demo"]))
    }

    @Test("goes through all stages in a folder of its own, publishes a day, and publishes nothing twice")
    func stages() async throws {
        let (sample, ended) = try await Self.run.value
        try #require(ended.code == 0, "\(ended.everything)")
        let counts = "\(SampleFolder.days.rows) rows read, \(SampleFolder.days.rows) scored, 0 rejected"
        #expect(ended.output.contains("late-arrivals/1: logistic regression"))
        #expect(ended.output.contains("on December's flights: AUC 0."))
        #expect(ended.output.contains("of 2013-12-23 published: \(counts)"))
        #expect(ended.output.contains("of 2013-12-24 published: \(counts)"))
        #expect(ended.output.contains("of 2013-12-24 already published; nothing was done: \(counts)"))
        #expect(FileManager.default.fileExists(atPath: sample / "demo/late-arrivals.db"))
    }

    @Test("lists the ten flights with the highest scores, highest first")
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
        let (sample, ended) = try await Self.run.value
        let commands = ended.output.split(separator: "\n").compactMap { $0.split(separator: "$ batch-score ").last }
            .filter { $0.hasPrefix("run ") }
        #expect(commands.count == 3)
        let last = try #require(commands.last).split(separator: " ").map(String.init)
        let again = try await sample.run(last + ["--json"])
        #expect(try again.object()["status"] as? String == "already_published")
    }

    @Test("says where to start it when there is no sample")
    func withoutSample() async throws {
        let ended = try await SampleFolder.empty().run(["demo"])
        #expect(ended.code == 66)
        #expect(ended.errors.contains("--data FOLDER"))
    }
}
