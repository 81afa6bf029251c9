import Foundation
import Testing

/// The first thing that anybody runs.
@Suite("The demo")
struct DemoTests {
    @Test("goes through all stages in a folder of its own, publishes a day, and publishes nothing twice")
    func demo() async throws {
        let sample = try SampleFolder.withFiles()
        let ended = try await sample.run(["demo", "--data", ".", "--folder", sample / "demo"])
        try #require(ended.code == 0, "\(ended.everything)")
        let rows = SampleFolder.days.rows

        #expect(ended.output.contains("late-arrivals/1: logistic regression"))
        #expect(ended.output.contains("on December's flights: AUC 0."))
        #expect(ended.output.contains("of 2013-12-23 published: \(rows) rows read, \(rows) scored, 0 rejected"))
        #expect(ended.output.contains("of 2013-12-24 published: \(rows) rows read, \(rows) scored, 0 rejected"))
        #expect(ended.output.contains("of 2013-12-24 already published; nothing was done"))
        #expect(ended.output.components(separatedBy: " 2013-12-24 ").count > 10)
        #expect(FileManager.default.fileExists(atPath: sample / "demo/late-arrivals.db"))
    }

    @Test("lists the ten flights with the highest scores, highest first")
    func highest() async throws {
        let sample = try SampleFolder.withFiles()
        let ended = try await sample.run(["demo", "--data", ".", "--folder", "demo", "--quiet"])
        let lines = ended.output.split(separator: "\n").map(String.init)
        let heading = try #require(lines.firstIndex { $0.contains("score") && $0.contains("departs") })
        let scores = lines[(heading + 1)...].prefix { $0.contains("  2013-12-24") || $0.contains(" 0.") }
            .compactMap { $0.split(separator: " ").first.flatMap { Double($0) } }
        #expect(scores.count == 10)
        #expect(scores == scores.sorted(by: >))
    }

    @Test("prints commands that can be typed again afterwards")
    func commands() async throws {
        let sample = try SampleFolder.withFiles()
        let ended = try await sample.run(["demo", "--data", ".", "--folder", sample / "demo", "--quiet"])
        let commands = ended.output.split(separator: "\n").filter { $0.contains("$ batch-score run ") }
        #expect(commands.count == 3)
        let last = try #require(commands.last).split(separator: " ").drop { $0 != "run" }.map(String.init)
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
