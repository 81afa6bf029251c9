import Foundation
import Testing

/// What `Examples/flights/train_lightgbm.py` made: a model, and rows with LightGBM's own scores.
@Suite("A model that LightGBM trained on the job's features")
struct ImportedModelTests {
    private static let examples = "\(SampleFiles.project)/Examples/flights"
    private static let model = "\(examples)/lightgbm.txt"
    private static let golden = "\(examples)/golden.csv"

    @Test("is imported, verified, and scores the job's flights as LightGBM does")
    func wholeWay() async throws {
        let folder = try await SampleFolder.trained()
        let imported = try await folder.run(
            ["models", "import", Self.model, "--name", "lightgbm", "--golden", Self.golden, "--alias", "champion"])
        #expect(imported.code == 0, "\(imported.everything)")
        #expect(imported.everything.contains("lightgbm binary, 20 trees, 300 leaves, 23 features"))
        let verified = try await folder.run(["models", "verify", "lightgbm@champion", "--json"])
        #expect(try verified.object()["largest_difference"] as? Double == 0)
        #expect(try verified.object()["golden_rows"] as? Int == 41)
        let run = try await folder.run(
            ["run", "--day", SampleFolder.days.scored, "--model", "lightgbm@champion", "--json"])
        #expect(run.code == 0, "\(run.everything)")
        #expect(try run.object()["status"] as? String == "published")
    }

    @Test("predicts rows straight from its file, to the last bit")
    func predicts() async throws {
        let folder = try SampleFolder.empty()
        let ended = try await folder.run(
            ["models", "predict", Self.model, "--features", Self.golden, "--output", "scores.csv"])
        #expect(ended.code == 0, "\(ended.everything)")
        let ours = try lastColumn(of: folder / "scores.csv")
        #expect(ours.count == 41)
        #expect(ours == (try lastColumn(of: Self.golden)))
    }

    @Test("gives margins when they are asked for: the log-odds of its scores")
    func predictsMargins() async throws {
        let folder = try SampleFolder.empty()
        _ = try await folder.run(
            ["models", "predict", Self.model, "--features", Self.golden, "--output", "margins.csv", "--raw"])
        let (margins, scores) = (try lastColumn(of: folder / "margins.csv"), try lastColumn(of: Self.golden))
        #expect(margins.count == 41)
        for (margin, score) in zip(margins, scores) { #expect(abs(1 / (1 + exp(-margin)) - score) < 1e-15) }
    }

    @Test("is refused when one golden row is not what it says, and nothing is registered")
    func missedGoldenRow() async throws {
        let folder = try await SampleFolder.trained()
        var lines = try String(contentsOfFile: Self.golden, encoding: .utf8).split(separator: "\n")
        let fields = lines[5].split(separator: ",", omittingEmptySubsequences: false)
        lines[5] = Substring((fields.dropLast() + ["0.5"]).joined(separator: ","))
        try folder.write(lines.joined(separator: "\n") + "\n", to: "golden.csv")
        let ended = try await folder.run(
            ["models", "import", Self.model, "--name", "lightgbm", "--golden", "golden.csv"])
        #expect(ended.code == 78)
        #expect(ended.everything.contains("golden row 5 of 41"))
        #expect(try await !folder.run(["models"]).everything.contains("lightgbm"))
    }

    @Test("is refused when the job does not know one of its features, and the nearest one is named")
    func unknownFeature() async throws {
        let folder = try await SampleFolder.trained()
        let text = try String(contentsOfFile: Self.model, encoding: .utf8)
        // As many bytes as before: the file says how long its trees are.
        try folder.write(text.replacing("temperature", with: "temperatura"), to: "renamed.txt")
        let ended = try await folder.run(["models", "import", "renamed.txt", "--name", "lightgbm"])
        #expect(ended.code == 78)
        #expect(ended.everything.contains("\"temperatura\"") && ended.everything.contains("\"temperature\""))
    }

    @Test("is refused when its file is cut", arguments: [0, 1000, 30_000])
    func cutFile(length: Int) async throws {
        let folder = try SampleFolder.empty()
        let bytes = try Data(contentsOf: URL(filePath: Self.model)).prefix(length)
        try bytes.write(to: URL(filePath: folder / "cut.txt"))
        let ended = try await folder.run(
            ["models", "predict", "cut.txt", "--features", Self.golden, "--output", "scores.csv"])
        #expect(ended.code == 78)
        #expect(!FileManager.default.fileExists(atPath: folder / "scores.csv"))
    }

    private func lastColumn(of file: String) throws -> [Double] {
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").dropFirst()
        return try lines.map { line in
            let field = line.split(separator: ",").last.flatMap { Double($0) }
            return try #require(field, "\(file) has a line that does not end with a number")
        }
    }
}
