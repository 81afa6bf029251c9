import Foundation
import ProgramRunner
import Testing

/// `Tests/Fixtures/parcels/late.txt` and `golden.csv`: a model, and rows with LightGBM's own scores.
@Suite("A model that LightGBM trained")
struct ImportedModelTests {
    private static let model = Parcels.fixture("late.txt")
    private static let golden = Parcels.fixture("golden.csv")

    @Test("is imported and verified, and its scores are published")
    func published() async throws {
        let folder = try await Parcels.trained()
        let imported = try await folder.run(
            "models", "import", Self.model, "--name", "lightgbm", "--golden", Self.golden, "--alias", "champion")
        #expect(imported.code == 0, "\(imported.everything)")
        #expect(imported.output.contains("lightgbm/1 (now @champion) registered: lightgbm binary, 6 trees"))
        let verified = try await folder.run("models", "verify", "lightgbm@champion", "--json")
        #expect(try verified.object()["largest_difference"] as? Double == 0)
        #expect(try verified.object()["golden_rows"] as? Int == 40)
        let run = try await folder.score(Parcels.days.scored, "--model", "lightgbm@champion")
        #expect(try run.status() == "published", "\(run.everything)")
    }

    @Test("predicts rows of a file to the last bit, without a job")
    func predicts() async throws {
        let folder = try WorkFolder()
        let result = try await folder.run(
            "models", "predict", Self.model, "--features", Self.golden, "--output", "scores.csv")
        #expect(result.code == 0, "\(result.everything)")
        let scores = try numbers("scores.csv", in: folder)
        #expect(scores.count == 40)
        #expect(scores == (try goldenScores()))
    }

    @Test("predicts to standard output for -, and nothing else goes there")
    func standardOutput() async throws {
        let folder = try WorkFolder()
        let command = ["models", "predict", Self.model, "--features", Self.golden, "--output"]
        try await folder.succeed(command + ["scores.csv"])
        let result = try await folder.run(command + ["-"])
        #expect(result.code == 0)
        #expect(result.output == (try folder.text("scores.csv")))
    }

    @Test("predicts margins with --raw: the log-odds of its scores")
    func predictsMargins() async throws {
        let folder = try WorkFolder()
        try await folder.succeed(
            "models", "predict", Self.model, "--features", Self.golden, "--output", "margins.csv", "--raw")
        let (margins, scores) = (try numbers("margins.csv", in: folder), try goldenScores())
        #expect(margins.count == 40)
        for (margin, score) in zip(margins, scores) { #expect(abs(1 / (1 + exp(-margin)) - score) < 1e-15) }
    }

    @Test("is refused when one golden row has another score, and nothing is registered")
    func missedGoldenRow() async throws {
        let folder = try await Parcels.trained()
        try folder.copy(Self.golden)
        var lines = try folder.lines("golden.csv")
        let fields = lines[5].split(separator: ",", omittingEmptySubsequences: false)
        lines[5] = (fields.dropLast() + ["0.5"]).joined(separator: ",")
        try folder.write(lines.joined(separator: "\n") + "\n", to: "golden.csv")
        let result = try await folder.run(
            "models", "import", Self.model, "--name", "lightgbm", "--golden", "golden.csv")
        #expect(result.code == 78)
        #expect(result.everything.contains("golden row 5 of 40"))
        #expect(try await !folder.run("models").everything.contains("lightgbm"))
    }

    @Test("is refused when the job does not know one of its features, and the nearest one is named")
    func unknownFeature() async throws {
        let folder = try await Parcels.trained()
        let text = try String(contentsOfFile: Self.model, encoding: .utf8)
        // As many bytes as before: the file says how long its trees are.
        try folder.write(text.replacing("distance_km", with: "distance_mi"), to: "renamed.txt")
        let result = try await folder.run("models", "import", "renamed.txt", "--name", "lightgbm")
        #expect(result.code == 78)
        #expect(result.everything.contains("\"distance_mi\"") && result.everything.contains("\"distance_km\""))
    }

    @Test("is refused when its file is cut", arguments: [0, 1000, 5000])
    func cutFile(length: Int) async throws {
        let folder = try WorkFolder()
        let bytes = try Data(contentsOf: URL(filePath: Self.model)).prefix(length)
        try bytes.write(to: URL(filePath: folder / "cut.txt"))
        let result = try await folder.run(
            "models", "predict", "cut.txt", "--features", Self.golden, "--output", "scores.csv")
        #expect(result.code == 78)
        #expect(!folder.has("scores.csv"))
    }

    private func goldenScores() throws -> [Double] { try CSVText(Self.golden).numbers("score") }

    private func numbers(_ file: String, in folder: WorkFolder) throws -> [Double] {
        try CSVText(folder / file).numbers("score")
    }
}
