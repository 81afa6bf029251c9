/// A computation: `onnx.GraphProto`.
struct GraphProto: Equatable, Sendable {
    /// The steps, each after those whose outputs it reads.
    var node: [NodeProto] = []
    /// How many parameters the nodes of a file have together; no field of its own.
    var attributeCount = 0
    /// Constants.
    var initializer: [TensorProto] = []
    /// What comes in; in old files the constants as well.
    var input: [ValueInfoProto] = []
    /// What goes out.
    var output: [ValueInfoProto] = []
}
