import Domain
import ModelFixtures
import Models
import Testing

@testable import ONNX

#if ONNX
@Suite("scikit-learn's models from ONNX files")
struct ONNXParityTests {
    static let cases = ParityCase.all(of: "onnx", suffix: "onnx")

    @Test("there are committed models to compare with")
    func thereAreCases() {
        #expect(Self.cases.count > 60)
        #expect(Self.cases.count { $0.has("sklearn") } > 40)
    }

    @Test("score as onnxruntime does, within 1e-6", arguments: cases)
    func scoresAsONNXRuntime(_ example: ParityCase) throws {
        let model = try example.onnxModel().model
        let scores = try model.predictions(for: try example.rows(for: model.signature), on: .response)
        #expect(largestDifference(scores, try example.expected(on: .response)) <= 1e-6)
    }

    @Test("have the margins of scikit-learn, within 1e-6", arguments: cases)
    func hasMarginsOfScikitLearn(_ example: ParityCase) throws {
        let model = try example.onnxModel().model
        let margins = try model.predictions(for: try example.rows(for: model.signature), on: .margin)
        #expect(largestDifference(margins, try example.expected(on: .margin)) <= 1e-6)
    }

    @Test("score as scikit-learn does, within 1e-6, where the conversion keeps the model", arguments: cases)
    func scoresAsScikitLearn(_ example: ParityCase) throws {
        guard example.has("sklearn") else { return }
        let model = try example.onnxModel().model
        let scores = try model.predictions(for: try example.rows(for: model.signature), on: .response)
        #expect(largestDifference(scores, try example.columns(of: "sklearn")) <= 1e-6)
    }

    @Test("give every row the score that it has alone", arguments: cases)
    func rowsAreIndependent(_ example: ParityCase) throws {
        let model = try example.onnxModel().model
        let rows = try example.rows(for: model.signature)
        let together = try model.predictions(for: rows, on: .response)
        for row in 0..<min(rows.rowCount, 5) {
            let alone = try model.predictions(for: try #require(rows.only(row)), on: .response)
            #expect(alone.map { $0[0].bitPattern } == together.map { $0[row].bitPattern })
        }
    }

    @Test("score alike when their nodes stand in another order", arguments: cases)
    func orderDoesNotMatter(_ example: ParityCase) throws {
        var message = try ModelProto(bytes: example.model())
        message.change { $0.node.reverse() }
        let models = [try example.onnxModel().model, try ONNXFormat().model(message, featureNames: nil).model]
        let scores = try models.map { try $0.outputs(for: example.rows(for: $0.signature)) }
        #expect(scores[0].map { $0.map(\.bitPattern) } == scores[1].map { $0.map(\.bitPattern) })
        #expect(models[0].outputs == models[1].outputs)
    }

    @Test("score no rows at all", arguments: cases)
    func scoresNoRows(_ example: ParityCase) throws {
        let model = try example.onnxModel().model
        let rows = try #require(try example.rows(for: model.signature).first(0))
        let scores = try model.predictions(for: rows, on: .response)
        #expect(scores == [[Double]](repeating: [], count: model.outputs.count))
    }

    /// The largest difference, relative for values above 1: a float has seven digits, whatever it measures.
    private func largestDifference(_ ours: [[Double]], _ expected: [[Double]]) -> Double {
        guard ours.map(\.count) == expected.map(\.count) else { return .infinity }
        let differences = zip(ours.joined(), expected.joined()).map { ours, expected in
            if ours == expected || (ours.isNaN && expected.isNaN) { return 0.0 }
            let difference = abs(ours - expected) / max(1, abs(expected))
            return difference.isNaN ? .infinity : difference
        }
        return differences.max() ?? 0
    }
}
#endif
