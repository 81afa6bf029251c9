import Foundation

/// A named parameter of a node: `onnx.AttributeProto`.
struct AttributeProto: Equatable, Sendable {
    /// The kinds of values that are read here, by their number in the specification.
    enum Kind: Int32 {
        case float = 1
        case int = 2
        case string = 3
        case tensor = 4
        case floats = 6
        case ints = 7
        case strings = 8
    }

    /// The name.
    var name = ""
    /// The number of its kind; the field of that kind holds the value.
    var type: Int32 = 0
    var f: Float = 0
    var i: Int64 = 0
    var s = Data()
    var t: TensorProto?
    var floats: [Float] = []
    var ints: [Int64] = []
    var strings: [Data] = []
}
