import Foundation
import ProgramRunner
import Testing

/// What `Examples/flights/train_lightgbm.py` made: a model, and rows with LightGBM's own scores.
@Suite("A model that LightGBM trained on the features of flights")
struct ImportedModelTests {
    private static let model = FlightSample.example("lightgbm.txt")
    private static let golden = FlightSample.example("golden.csv")

    @Test("is imported and verified, and its scores are published")
    func published() async throws {
        let folder = try await FlightSample.trained()
        let imported = try await folder.run(
            "models", "import", Self.model, "--name", "lightgbm", "--golden", Self.golden, "--alias", "champion")
        #expect(imported.code == 0, "\(imported.everything)")
        #expect(imported.everything.contains("lightgbm binary, 20 trees, 300 leaves, 23 features"))
        let verified = try await folder.run("models", "verify", "lightgbm@champion", "--json")
        #expect(try verified.object()["largest_difference"] as? Double == 0)
        #expect(try verified.object()["golden_rows"] as? Int == 41)
        let run = try await folder.run(
            "run", "--day", FlightSample.days.scored, "--model", "lightgbm@champion", "--json")
        #expect(run.code == 0, "\(run.everything)")
        #expect(try run.status() == "published")
    }

    @Test("predicts its golden rows to the last bit")
    func predicts() async throws {
        let folder = try WorkFolder()
        try await folder.succeed(
            "models", "predict", Self.model, "--features", Self.golden, "--output", "scores.csv")
        let scores = try lastColumn(of: folder / "scores.csv")
        #expect(scores.count == 41)
        #expect(scores == (try lastColumn(of: Self.golden)))
    }

    private func lastColumn(of file: String) throws -> [Double] {
        try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
            try #require(line.split(separator: ",").last.flatMap { Double($0) }, "\(file) has a line without a number")
        }
    }
}
