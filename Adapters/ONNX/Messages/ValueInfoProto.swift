/// The name and the type of a value that comes in or goes out: `onnx.ValueInfoProto`.
struct ValueInfoProto: Equatable, Sendable {
    /// The name.
    var name = ""
    /// The type.
    var type: TypeProto?
}
