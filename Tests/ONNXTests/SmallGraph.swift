import Domain
import Foundation
import Models
import Testing

@testable import ONNX

#if ONNX
/// A graph of a few nodes that a test writes down: it reads `X`, the last node writes `Y`.
struct SmallGraph {
    var nodes: [NodeProto]
    var type = ElementType.float
    /// The number of rows in the file; 0 for any.
    var batch = 0
    /// The number of columns of `X`; 0 where the file does not say it.
    var width: Int
    var constants: [TensorProto] = []

    /// The model.
    func model(featureNames: [String]? = nil) throws -> any ScoringModel {
        try ONNXFormat().model(message, featureNames: featureNames).model
    }

    /// The graph as a file has it.
    var message: ModelProto {
        let axes = [batch, width].map { TensorShapeProto.Dimension(dimValue: Int64($0)) }
        let tensor = TypeProto.Tensor(elemType: type.rawValue, shape: TensorShapeProto(dim: axes))
        return ModelProto(
            graph: GraphProto(
                node: nodes, initializer: constants,
                input: [ValueInfoProto(name: "X", type: TypeProto(tensorType: tensor))],
                output: [ValueInfoProto(name: "Y")]),
            opsetImport: [
                OperatorSetIdProto(domain: "", version: 17), OperatorSetIdProto(domain: "ai.onnx.ml", version: 1),
            ])
    }

    /// What the graph makes of some columns.
    func outputs(_ columns: [[Double]]) throws -> [[Double]] {
        let model = try model()
        let matrix = FeatureMatrix(
            names: model.signature.names, columns: columns.map { .numeric($0) }, rowCount: columns[0].count)
        return try model.outputs(for: try #require(matrix))
    }
}

extension NodeProto {
    /// A node by its operator, what it reads and what it writes.
    init(
        _ operation: String, _ input: [String], _ output: [String] = ["Y"], domain: String = "",
        attributes: [AttributeProto] = []
    ) {
        self.init(input: input, output: output, opType: operation, domain: domain, attribute: attributes)
    }
}

extension AttributeProto {
    /// An integer.
    init(_ name: String, _ value: Int) {
        self.init(name: name, type: Kind.int.rawValue, i: Int64(value))
    }

    /// A list of integers.
    init(_ name: String, _ values: [Int]) {
        self.init(name: name, type: Kind.ints.rawValue, ints: values.map(Int64.init))
    }
}

extension TensorProto {
    /// A list of integers.
    init(_ name: String, _ values: [Int]) {
        self.init(
            dims: [Int64(values.count)], dataType: ElementType.int64.rawValue, name: name,
            int64Data: values.map(Int64.init))
    }

    /// A list of floats; a single number without axes.
    init(_ name: String, floats: [Float]) {
        self.init(
            dims: floats.count == 1 ? [] : [Int64(floats.count)], dataType: ElementType.float.rawValue, name: name,
            floatData: floats)
    }
}
#endif
