import Domain
import ModelFiles
import Testing
import UseCases

@Suite("An experiment log")
struct ExperimentLogTests {
    private let folder = TemporaryFolder()

    private func experiment() throws -> Experiment {
        let name = try #require(ModelName(rawValue: "late"))
        let digest = try #require(Digest(rawValue: String(repeating: "a", count: 64)))
        return Experiment(
            model: ModelIdentity(name: name, version: 3, digest: digest), parameters: ["l2": "1.0"],
            metrics: ["auc": 0.75], time: Timestamp(microseconds: 17))
    }

    @Test("An experiment is a line of JSON that other programs can read")
    func line() async throws {
        try await ExperimentLog(path: folder.path).record(experiment())
        let digest = String(repeating: "a", count: 64)
        #expect(
            try folder.text("experiments.jsonl")
                == #"{"digest":"\#(digest)","metrics":{"auc":0.75},"name":"late","#
                + #""parameters":{"l2":"1.0"},"time_microseconds":17,"version":3}"# + "\n")
    }

    @Test(
        "A line that is not whole is refused, naming its number", arguments: ["{\"digest\":", "{}", "[]", "nonsense"])
    func damaged(_ line: String) async throws {
        let log = ExperimentLog(path: folder.path)
        try await log.record(experiment())
        try folder.write(try folder.text("experiments.jsonl") + "\n\(line)\n", to: "experiments.jsonl")
        let error = await #expect(throws: BatchError.self) { try await log.experiments() }
        #expect(error?.code == .config)
        #expect(error?.message.contains("experiments.jsonl, line 3 ") == true)
    }

    @Test("A line whose model has no valid name, version or digest is refused", arguments: ["late", "3", "aaaa"])
    func invalidModel(_ part: String) async throws {
        let log = ExperimentLog(path: folder.path)
        try await log.record(experiment())
        let text = try folder.text("experiments.jsonl")
        let wrong = part == "3" ? "0" : "?"
        try folder.write(text.replacing(part, with: wrong, maxReplacements: 1), to: "experiments.jsonl")
        let error = await #expect(throws: BatchError.self) { try await log.experiments() }
        #expect(error?.code == .config)
        #expect(error?.message.contains("line 1 does not name a model") == true)
    }
}
