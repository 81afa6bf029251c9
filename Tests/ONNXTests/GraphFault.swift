import Foundation
import ModelFixtures
import Testing

@testable import ONNX

#if ONNX
/// A change to a valid model that makes it invalid, and what the error must say.
struct GraphFault: CustomTestStringConvertible, Sendable {
    /// The committed model that is changed.
    let model: String
    let testDescription: String
    /// What the error must say.
    let reason: String
    private let change: @Sendable (inout ModelProto) -> Void

    init(
        _ testDescription: String, in model: String = "forest_3", _ reason: String,
        _ change: @escaping @Sendable (inout ModelProto) -> Void
    ) {
        self.model = model
        self.testDescription = testDescription
        self.reason = reason
        self.change = change
    }

    /// The model with the fault.
    func message() throws -> ModelProto {
        let bytes = try ParityCase(format: "onnx", name: model, suffix: "onnx").model()
        var message = try ModelProto(bytes: bytes)
        let valid = message
        change(&message)
        try #require(message != valid, "the change finds nothing to change")
        return message
    }
}

extension ModelProto {
    /// Changes the graph.
    mutating func change(_ change: (inout GraphProto) -> Void) {
        guard var graph else { return }
        change(&graph)
        self.graph = graph
    }

    /// Changes the first node of an operator.
    mutating func node(_ operation: String, _ change: (inout NodeProto) -> Void) {
        self.change { graph in
            if let index = graph.node.firstIndex(where: { $0.opType == operation }) { change(&graph.node[index]) }
        }
    }

    /// Changes an attribute of the first node that has it.
    mutating func attribute(_ name: String, _ change: (inout AttributeProto) -> Void) {
        self.change { graph in
            for node in graph.node.indices {
                guard let index = graph.node[node].attribute.firstIndex(where: { $0.name == name }) else {
                    continue
                }
                change(&graph.node[node].attribute[index])
                return
            }
        }
    }

    /// Changes the first constant.
    mutating func constant(_ change: (inout TensorProto) -> Void) {
        self.change { if !$0.initializer.isEmpty { change(&$0.initializer[0]) } }
    }

    /// Changes the axes of the first input.
    mutating func inputType(_ change: (inout TypeProto.Tensor) -> Void) {
        self.change { graph in
            guard var tensor = graph.input[0].type?.tensorType else { return }
            change(&tensor)
            graph.input[0].type = TypeProto(tensorType: tensor)
        }
    }
}
#endif
