/// The axes of a tensor: `onnx.TensorShapeProto`.
struct TensorShapeProto: Equatable, Sendable {
    /// An axis: `onnx.TensorShapeProto.Dimension`.
    struct Dimension: Equatable, Sendable {
        /// Its size; 0 where it is as long as there are rows.
        var dimValue: Int64 = 0
    }

    /// The axes, in order.
    var dim: [Dimension] = []
}
