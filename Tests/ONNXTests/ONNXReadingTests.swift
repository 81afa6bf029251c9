import Domain
import ModelFixtures
import Models
import Testing

@testable import ONNX

#if ONNX
@Suite("Reading an ONNX file")
struct ONNXFileTests {
    private func message(_ name: String) throws -> ModelProto {
        try ModelProto(bytes: try ParityCase(format: "onnx", name: name, suffix: "onnx").model())
    }

    @Test("all committed models look like ONNX", arguments: ONNXParityTests.cases)
    func looksLikeONNX(_ example: ParityCase) throws {
        #expect(ONNXFormat().looksLike(try example.model()))
    }

    @Test(
        "text, JSON, UBJSON and nothing do not look like ONNX",
        arguments: ["", "tree\nversion=v4\n", "{\"learner\":{}}", "{L\u{0}\u{0}", "\u{8}"])
    func looksLikeAnotherFormat(_ text: String) {
        #expect(!ONNXFormat().looksLike(Array(text.utf8)))
    }

    @Test("features have the names of the inputs, texts are categories")
    func namesOfInputs() throws {
        let model = try ONNXFormat().model(message("logistic_mixed"), featureNames: nil).model
        #expect(model.signature.names == ["a", "b", "carrier", "origin", "hour"])
        #expect(
            model.signature.entries.map(\.kind) == [.numeric, .numeric, .categorical, .categorical, .numeric])
    }

    @Test("the columns of a single input have the names that are given, otherwise f0, f1 …")
    func namesOfColumns() throws {
        let message = try message("forest_2")
        #expect(
            try ONNXFormat().model(message, featureNames: nil).model.signature.names == [
                "f0", "f1", "f2", "f3", "f4",
            ])
        let names = ["v", "w", "x", "y", "z"]
        #expect(try ONNXFormat().model(message, featureNames: names).model.signature.names == names)
    }

    @Test(
        "names that do not fit are refused",
        arguments: [[], ["a"], ["a", "b", "c", "d", "a"], ["a", "b", "c", "d", ""]])
    func refusesNames(_ names: [String]) throws {
        let message = try message("forest_2")
        #expect(throws: ModelError.self) { try ONNXFormat().model(message, featureNames: names) }
    }

    @Test("the summary says what was found")
    func summary() throws {
        let forest = try ONNXFormat().model(message("forest_3"), featureNames: nil)
        #expect(forest.treeCount == 8)
        #expect(forest.objective == "TreeEnsembleClassifier")
        #expect(forest.model.outputs.count == 3)
        let calibrated = try ONNXFormat().model(message("calibrated_sigmoid"), featureNames: nil)
        #expect(calibrated.treeCount == 16)
        #expect(try ONNXFormat().model(message("ridge_double"), featureNames: nil).objective == "MatMul")
    }

    @Test("of two classes there is one output, of a regression one for each target")
    func outputs() throws {
        #expect(try ONNXFormat().model(message("logistic_2"), featureNames: nil).model.outputs.count == 1)
        #expect(try ONNXFormat().model(message("linear_2"), featureNames: nil).model.outputs.count == 2)
    }

    @Test("a matrix of other features is refused")
    func refusesOtherFeatures() throws {
        let model = try ONNXFormat().model(message("forest_2"), featureNames: nil).model
        let matrix = try #require(FeatureMatrix(names: ["x"], columns: [.numeric([1])], rowCount: 1))
        #expect(throws: FeatureMismatch.self) { try model.predictions(for: matrix, on: .response) }
    }
}
#endif
