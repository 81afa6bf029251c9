import Domain
import Foundation
import Testing

@testable import Models

#if ONNX
    /// Graphs of one node; the expected numbers are those of onnxruntime 1.31.
    @Suite("A node alone")
    struct OperatorTests {
        /// What a node makes of some columns, named `X`.
        private func output(
            of node: NodeProto, columns: [[Double]], type: ElementType = .float, constants: [TensorProto] = []
        ) throws -> [[Double]] {
            let axes = [0, columns.count].map { TensorShapeProto.Dimension(dimValue: Int64($0)) }
            let tensor = TypeProto.Tensor(elemType: type.rawValue, shape: TensorShapeProto(dim: axes))
            let message = ModelProto(
                graph: GraphProto(
                    node: [node], initializer: constants,
                    input: [ValueInfoProto(name: "X", type: TypeProto(tensorType: tensor))],
                    output: [ValueInfoProto(name: "Y")]),
                opsetImport: [
                    OperatorSetIdProto(domain: "", version: 17), OperatorSetIdProto(domain: "ai.onnx.ml", version: 1),
                ])
            let model = try ONNXFile.model(message, featureNames: nil).model
            let matrix = FeatureMatrix(
                names: model.signature.names, columns: columns.map { .numeric($0) }, rowCount: columns[0].count)
            return try model.predictions(for: try #require(matrix), on: .response)
        }

        @Test("divides a row by its L2 norm by way of squares in single precision, which get too large and too small")
        func normalises() throws {
            let node = NodeProto(
                input: ["X"], output: ["Y"], opType: "Normalizer", domain: "ai.onnx.ml",
                attribute: [AttributeProto(name: "norm", type: 3, s: Data("L2".utf8))])
            let scores = try output(of: node, columns: [[-3, 1e30, 1e-22, 2e-23, 0, .nan], [4, 1, 3e-22, 0, 0, 1]])
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
                let node = NodeProto(input: inputs, output: ["Y"], opType: "Clip")
                return try output(of: node, columns: [values], type: type, constants: [bound])[0].map { "\($0)" }
            }
            let float = "\(Double(Float.greatestFiniteMagnitude))"
            #expect(try clipped(["X", "zero"], .float) == [float, "0.0", "nan", "1.0"])
            #expect(try clipped(["X", "", "zero"], .float) == ["0.0", "-" + float, "nan", "0.0"])
            #expect(try clipped(["X"], .float) == [float, "-" + float, "nan", "1.0"])
            #expect(try clipped(["X", "zero"], .double)[0] == "\(Double.greatestFiniteMagnitude)")
        }
    }
#endif
