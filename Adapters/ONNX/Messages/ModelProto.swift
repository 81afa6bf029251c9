/// The outermost message of an ONNX file: `onnx.ModelProto`.
///
/// The structs of this folder hold those fields of the ONNX specification (`onnx.proto`) that are read here, under their
/// names; everything else in a file is skipped.
struct ModelProto: Equatable, Sendable {
    /// What wrote the file: `skl2onnx`.
    var producerName = ""
    /// The computation.
    var graph: GraphProto?
    /// The versions of the operator sets that the nodes are written for.
    var opsetImport: [OperatorSetIdProto] = []
}
