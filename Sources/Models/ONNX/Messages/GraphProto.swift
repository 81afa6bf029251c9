/// A computation: `onnx.GraphProto`.
struct GraphProto: Equatable, Sendable {
    /// The steps, each after those whose outputs it reads.
    var node: [NodeProto] = []
    /// Constants.
    var initializer: [TensorProto] = []
    /// What comes in; in old files the constants as well.
    var input: [ValueInfoProto] = []
    /// What goes out.
    var output: [ValueInfoProto] = []
}
