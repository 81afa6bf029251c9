import Foundation

/// A constant: `onnx.TensorProto`. Its values stand in one of the fields, or as little-endian bytes in `rawData`.
struct TensorProto: Equatable, Sendable {
    /// The size along each axis.
    var dims: [Int64] = []
    /// The number of the type of its elements.
    var dataType: Int32 = 0
    /// The name of the value that it gives.
    var name = ""
    var floatData: [Float] = []
    var int32Data: [Int32] = []
    var int64Data: [Int64] = []
    var doubleData: [Double] = []
    var stringData: [Data] = []
    var rawData = Data()
    /// Where the values stand: 0 for here, anything else for another file.
    var dataLocation: Int32 = 0
}
