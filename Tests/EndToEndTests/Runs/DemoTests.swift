import ProgramRunner
import Testing

/// The demonstration of all stages, on the parcels.
@Suite("The demo")
struct DemoTests {
    /// It runs once; all tests look at what came out.
    private static let run = Task {
        let sample = try Parcels.folder(
            Parcels.configuration(store: demoStore, strategy: "logistic_regression"))
        return (sample, try await sample.run("demo", "--data", ".", "--folder", sample / "demo"))
    }

    #if SQLite
    private static let demoStore = "sqlite:parcels.db"
    #else
    private static let demoStore = "csv:store"
    #endif

    @Test("goes through all stages in a folder of its own, publishes two days, and publishes nothing twice")
    func stages() async throws {
        let (sample, result) = try await Self.run.value
        try #require(result.code == 0, "\(result.everything)")
        let counts = "\(Parcels.days.rows) rows read, \(Parcels.days.rows) scored, 0 rejected"
        #expect(result.output.contains("late-parcels/1: logistic regression"))
        #expect(result.output.contains("rows that it has not seen: AUC 0."))
        #expect(result.output.contains("of 2013-12-23 published: \(counts)"))
        #expect(result.output.contains("of 2013-12-24 published: \(counts)"))
        #expect(result.output.contains("of 2013-12-24 already published; nothing was done: \(counts)"))
        #expect(sample.has("demo/models/late-parcels/1") && !sample.has("models"))
    }

    @Test("lists the ten rows with the highest scores and their keys, highest first")
    func highest() async throws {
        let lines = try await Self.run.value.1.output.split(separator: "\n", omittingEmptySubsequences: false)
        let heading = try #require(lines.firstIndex { $0.contains("score") && $0.contains("parcel_id") })
        let rows = lines[(heading + 1)...].prefix { !$0.isEmpty }.map { $0.split(separator: " ") }
        let scores = try rows.map { try #require($0.first.flatMap { Double($0) }) }
        #expect(scores.count == 10)
        #expect(scores == scores.sorted(by: >))
        #expect(rows.allSatisfy { (1551...1660).contains($0.last.flatMap { Int($0) } ?? 0) })
    }

    @Test("prints commands that can be typed again afterwards")
    func commands() async throws {
        let (sample, result) = try await Self.run.value
        let commands = result.output.split(separator: "\n").compactMap { $0.split(separator: "$ batch-score ").last }
            .filter { $0.hasPrefix("run ") }
        #expect(commands.count == 3)
        let last = try #require(commands.last).split(separator: " ").map(String.init)
        let again = try await sample.run(last + ["--json"])
        #expect(try again.status() == "already_published", "\(again.everything)")
    }

    @Test("is one JSON object with --json, and prints its steps on standard error")
    func json() async throws {
        let sample = try Parcels.folder(Parcels.configuration(store: Self.demoStore))
        let result = try await sample.run("demo", "--data", ".", "--folder", "demo", "--json")
        #expect(result.code == 0, "\(result.everything)")
        #expect(try result.status() == "done")
        #expect(result.errors.contains("1. Collect: files become tables."))
    }

    @Test("says where to start it when there is no sample")
    func withoutSample() async throws {
        let result = try await WorkFolder().run("demo")
        #expect(result.code == 66)
        #expect(result.errors.contains("--data"))
    }

    @Test("of a job that does not say which partitions to score is refused")
    func withoutPartitions() async throws {
        let sample = try Parcels.folder(
            Parcels.configuration().split(separator: "\n").filter { !$0.hasPrefix("demo:") }.joined(separator: "\n"))
        let result = try await sample.run("demo", "--data", ".", "--folder", "demo")
        #expect(result.code == 78)
        #expect(result.errors.contains("demo.partitions"))
    }
}
