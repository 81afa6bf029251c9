/// A version of the operators of a domain: `onnx.OperatorSetIdProto`.
struct OperatorSetIdProto: Equatable, Sendable {
    /// The domain; empty for ONNX's own operators.
    var domain = ""
    /// The version.
    var version: Int64 = 0
}
