/// A use of an operator: `onnx.NodeProto`.
struct NodeProto: Equatable, Sendable {
    /// The names of the values that it reads; empty for one that is left out.
    var input: [String] = []
    /// The names of the values that it writes.
    var output: [String] = []
    /// Its own name; for people only.
    var name = ""
    /// The operator.
    var opType = ""
    /// The domain of the operator; empty for ONNX's own.
    var domain = ""
    /// The parameters.
    var attribute: [AttributeProto] = []
}
