/// The type of a value: `onnx.TypeProto`. A type that is no tensor (a sequence of maps, as ZipMap gives it) stays empty.
struct TypeProto: Equatable, Sendable {
    /// A tensor: `onnx.TypeProto.Tensor`.
    struct Tensor: Equatable, Sendable {
        /// The number of the type of its elements.
        var elemType: Int32 = 0
        /// Its axes; nil where they are not given.
        var shape: TensorShapeProto?
    }

    /// The tensor that it is.
    var tensorType: Tensor?
}
