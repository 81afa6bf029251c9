#if ONNX
import SwiftProtobuf

/// A protobuf message that is read and never written: fields that it does not name are dropped.
protocol ReadOnlyMessage: Message, Equatable {
    /// Reads the field of a number; one that is not known is left to the decoder, which skips it.
    mutating func decode<D: Decoder>(field: Int, from decoder: inout D) throws
}

extension ReadOnlyMessage {
    static var protoMessageName: String { "onnx.\(Self.self)" }

    var unknownFields: UnknownStorage {
        get { UnknownStorage() }
        set {}
    }

    mutating func decodeMessage<D: Decoder>(decoder: inout D) throws {
        while let field = try decoder.nextFieldNumber() { try decode(field: field, from: &decoder) }
    }

    func traverse<V: Visitor>(visitor: inout V) throws {}

    func isEqualTo(message: any Message) -> Bool { message as? Self == self }
}
#endif
