import Foundation
import Models
import Testing

@testable import ONNX

#if ONNX
/// The expected numbers are those of onnxruntime 1.31.
@Suite("A node alone")
struct OperatorTests {
    @Test("divides a row by its L2 norm by way of squares in single precision, which get too large and too small")
    func normalises() throws {
        let norm = AttributeProto(name: "norm", type: 3, s: Data("L2".utf8))
        let graph = SmallGraph(
            nodes: [NodeProto("Normalizer", ["X"], domain: "ai.onnx.ml", attributes: [norm])], width: 2)
        let scores = try graph.outputs([[-3, 1e30, 1e-22, 2e-23, 0, .nan], [4, 1, 3e-22, 0, 0, 1]])
        let expected: [[Float]] = [[-0.6, .nan, 0.31399292, 2e-23, 0, .nan], [0.8, 0, 0.94942534, 0, 0, .nan]]
        #expect(scores.joined().map(Self.text) == expected.joined().map { Self.text(Double($0)) })
    }

    /// The digits of a single precision, or that there are none.
    private static func text(_ value: Double) -> String { value.isNaN ? "NaN" : "\(Float(value))" }

    @Test("clips infinities to the largest finite number of its type where a bound is left out")
    func clips() throws {
        let values: [Double] = [.infinity, -.infinity, .nan, 1]
        func clipped(_ inputs: [String], _ type: ElementType) throws -> [String] {
            let bound = TensorProto(
                dataType: type.rawValue, name: "zero", floatData: type == .float ? [0] : [],
                doubleData: type == .double ? [0] : [])
            let graph = SmallGraph(
                nodes: [NodeProto("Clip", inputs)], type: type, width: 1, constants: [bound])
            return try graph.outputs([values])[0].map { "\($0)" }
        }
        let float = "\(Double(Float.greatestFiniteMagnitude))"
        #expect(try clipped(["X", "zero"], .float) == [float, "0.0", "nan", "1.0"])
        #expect(try clipped(["X", "", "zero"], .float) == ["0.0", "-" + float, "nan", "0.0"])
        #expect(try clipped(["X"], .float) == [float, "-" + float, "nan", "1.0"])
        #expect(try clipped(["X", "zero"], .double)[0] == "\(Double.greatestFiniteMagnitude)")
    }

    @Test("refuses the rows with missing numbers where onnxruntime refuses the table: Binarizer")
    func binarizes() throws {
        let graph = SmallGraph(nodes: [NodeProto("Binarizer", ["X"], domain: "ai.onnx.ml")], width: 2)
        let scores = try graph.outputs([[-1, 0, 0.5, .nan], [2, .infinity, -.infinity, 1]])
        #expect(scores.map { $0.prefix(3) } == [[0, 0, 1], [1, 1, 0]])
        #expect(scores.allSatisfy { $0[3].isNaN })
    }

    @Test(
        "is refused when it does not fit, saying why",
        arguments: [
            (
                NodeProto("Split", ["X", "parts"], ["Y", "b"], attributes: [AttributeProto("axis", 1)]),
                "its 3 parts do not fit; expected 2 parts of 4 columns"
            ),
            (
                NodeProto(
                    "Split", ["X"], ["Y", "b"],
                    attributes: [AttributeProto("axis", 1), AttributeProto("split", [0, 4])]),
                "its 2 parts do not fit"
            ),
            (
                NodeProto(
                    "Split", ["X"], ["Y", "b"],
                    attributes: [AttributeProto("axis", 1), AttributeProto("num_outputs", 3)]),
                "it splits 4 columns into 3 outputs"
            ),
            (NodeProto("Split", ["X"], ["Y", "b"]), "axis 0 of a value with 2 axes is not supported"),
            (
                NodeProto("Split", ["X"], ["Y", "b", "c", "d", "e"], attributes: [AttributeProto("axis", 1)]),
                "it splits 4 columns into 5 outputs; expected 1 to 4"
            ),
            (
                NodeProto("FeatureVectorizer", ["X"], domain: "ai.onnx.ml"),
                "its inputdimensions are not those of its inputs; expected [4]"
            ),
            (
                NodeProto(
                    "FeatureVectorizer", ["X"], domain: "ai.onnx.ml",
                    attributes: [AttributeProto("inputdimensions", [3])]),
                "expected [4]"
            ),
            (NodeProto("FeatureVectorizer", [], domain: "ai.onnx.ml"), "it has no inputs"),
            (NodeProto("Less", ["X", "parts"]), "a constant input is of another type, empty, or no row"),
            (NodeProto("Less", ["X", "three"]), "its inputs have 4 and 3 columns; expected as many, or one"),
            (NodeProto("Where", ["X", "one", "X"]), "its condition is float; expected bool"),
            (NodeProto("Abs", ["X"], ["Y", "b"]), "it has 2 outputs; expected at most 1"),
            (
                NodeProto("Cast", ["X"], attributes: [AttributeProto("to", 8)]),
                "a cast from float to text is not supported"
            ),
        ] as [(NodeProto, String)])
    func refuses(_ node: NodeProto, _ reason: String) throws {
        let graph = SmallGraph(
            nodes: [node], width: 4,
            constants: [
                TensorProto("parts", [1, 2, 1]), TensorProto("three", floats: [1, 2, 3]),
                TensorProto("one", floats: [1]),
            ])
        let error = try #require(throws: ModelError.self) { try graph.model() }
        #expect(error.message.contains(reason), "\(error.message)")
    }

    @Test("is refused when its condition and its values have different types or columns: Where")
    func refusesValuesOfWhere() throws {
        for (values, reason) in [
            (["three", "X"], "its inputs have different axes"), (["parts", "X"], "its values are int64 and float"),
        ] {
            let graph = SmallGraph(
                nodes: [NodeProto("IsNaN", ["X"], ["missing"]), NodeProto("Where", ["missing"] + values)], width: 4,
                constants: [TensorProto("parts", [1, 2, 1]), TensorProto("three", floats: [1, 2, 3])])
            let error = try #require(throws: ModelError.self) { try graph.model() }
            #expect(error.message.contains(reason), "\(error.message)")
        }
    }
}
#endif
