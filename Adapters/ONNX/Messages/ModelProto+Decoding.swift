import Foundation
import Models

#if ONNX
import SwiftProtobuf

extension ModelProto {
    /// The model in the bytes of a file.
    ///
    /// - Throws: `ModelError` when the bytes are not whole, or no protobuf.
    init(bytes: [UInt8]) throws {
        var options = BinaryDecodingOptions()
        // Model, graph, node, attribute, tensor: nothing that is read lies deeper.
        options.messageDepthLimit = 8
        options.discardUnknownFields = true
        do {
            try self.init(serializedBytes: bytes, options: options)
        } catch let error as ModelError {
            throw error
        } catch {
            throw ModelError("the bytes are no whole protobuf message (\(error)); expected an ONNX file")
        }
    }
}

// The numbers of the fields are those of onnx.proto.

extension ModelProto: ReadOnlyMessage {
    /// Versions of domains that a file may import: skl2onnx writes two.
    private static let limit = 100

    mutating func decode<D: Decoder>(field: Int, from decoder: inout D) throws {
        switch field {
        case 2: try decoder.decodeSingularStringField(value: &producerName)
        case 7: try decoder.decodeSingularMessageField(value: &graph)
        case 8: try decoder.decodeRepeatedMessageField(value: &opsetImport)
        default: break
        }
        guard opsetImport.count <= Self.limit else {
            throw ModelError("it imports more than \(Self.limit) versions of domains; expected one of each domain")
        }
    }
}

extension OperatorSetIdProto: ReadOnlyMessage {
    mutating func decode<D: Decoder>(field: Int, from decoder: inout D) throws {
        switch field {
        case 1: try decoder.decodeSingularStringField(value: &domain)
        case 2: try decoder.decodeSingularInt64Field(value: &version)
        default: break
        }
    }
}

extension GraphProto: ReadOnlyMessage {
    /// An empty message takes two bytes of a file and hundreds of memory, so their number is bounded.
    private static let limit = 100_000

    mutating func decode<D: Decoder>(field: Int, from decoder: inout D) throws {
        switch field {
        case 1:
            let known = node.count
            try decoder.decodeRepeatedMessageField(value: &node)
            attributeCount += node[known...].reduce(0) { $0 + $1.attribute.count }
        case 5: try decoder.decodeRepeatedMessageField(value: &initializer)
        case 11: try decoder.decodeRepeatedMessageField(value: &input)
        case 12: try decoder.decodeRepeatedMessageField(value: &output)
        default: break
        }
        let largest = max(node.count, attributeCount, initializer.count, input.count, output.count)
        guard largest <= Self.limit else {
            throw ModelError(
                "the graph has more than \(Self.limit) nodes, attributes or values; expected at most so many")
        }
    }
}

extension NodeProto: ReadOnlyMessage {
    mutating func decode<D: Decoder>(field: Int, from decoder: inout D) throws {
        switch field {
        case 1: try decoder.decodeRepeatedStringField(value: &input)
        case 2: try decoder.decodeRepeatedStringField(value: &output)
        case 3: try decoder.decodeSingularStringField(value: &name)
        case 4: try decoder.decodeSingularStringField(value: &opType)
        case 5: try decoder.decodeRepeatedMessageField(value: &attribute)
        case 7: try decoder.decodeSingularStringField(value: &domain)
        default: break
        }
        guard attribute.count <= 100 else {
            throw ModelError("node \"\(name)\" has more than 100 attributes; expected at most so many")
        }
    }
}

extension AttributeProto: ReadOnlyMessage {
    mutating func decode<D: Decoder>(field: Int, from decoder: inout D) throws {
        switch field {
        case 1: try decoder.decodeSingularStringField(value: &name)
        case 2: try decoder.decodeSingularFloatField(value: &f)
        case 3: try decoder.decodeSingularInt64Field(value: &i)
        case 4: try decoder.decodeSingularBytesField(value: &s)
        case 5: try decoder.decodeSingularMessageField(value: &t)
        case 7: try decoder.decodeRepeatedFloatField(value: &floats)
        case 8: try decoder.decodeRepeatedInt64Field(value: &ints)
        case 9: try decoder.decodeRepeatedBytesField(value: &strings)
        case 20: try decoder.decodeSingularInt32Field(value: &type)
        default: break
        }
    }
}

extension TensorProto: ReadOnlyMessage {
    mutating func decode<D: Decoder>(field: Int, from decoder: inout D) throws {
        switch field {
        case 1: try decoder.decodeRepeatedInt64Field(value: &dims)
        case 2: try decoder.decodeSingularInt32Field(value: &dataType)
        case 4: try decoder.decodeRepeatedFloatField(value: &floatData)
        case 5: try decoder.decodeRepeatedInt32Field(value: &int32Data)
        case 6: try decoder.decodeRepeatedBytesField(value: &stringData)
        case 7: try decoder.decodeRepeatedInt64Field(value: &int64Data)
        case 8: try decoder.decodeSingularStringField(value: &name)
        case 9: try decoder.decodeSingularBytesField(value: &rawData)
        case 10: try decoder.decodeRepeatedDoubleField(value: &doubleData)
        case 14: try decoder.decodeSingularInt32Field(value: &dataLocation)
        default: break
        }
    }
}

extension ValueInfoProto: ReadOnlyMessage {
    mutating func decode<D: Decoder>(field: Int, from decoder: inout D) throws {
        switch field {
        case 1: try decoder.decodeSingularStringField(value: &name)
        case 2: try decoder.decodeSingularMessageField(value: &type)
        default: break
        }
    }
}

extension TypeProto: ReadOnlyMessage {
    mutating func decode<D: Decoder>(field: Int, from decoder: inout D) throws {
        if field == 1 { try decoder.decodeSingularMessageField(value: &tensorType) }
    }
}

extension TypeProto.Tensor: ReadOnlyMessage {
    mutating func decode<D: Decoder>(field: Int, from decoder: inout D) throws {
        switch field {
        case 1: try decoder.decodeSingularInt32Field(value: &elemType)
        case 2: try decoder.decodeSingularMessageField(value: &shape)
        default: break
        }
    }
}

extension TensorShapeProto: ReadOnlyMessage {
    mutating func decode<D: Decoder>(field: Int, from decoder: inout D) throws {
        if field == 1 { try decoder.decodeRepeatedMessageField(value: &dim) }
    }
}

extension TensorShapeProto.Dimension: ReadOnlyMessage {
    mutating func decode<D: Decoder>(field: Int, from decoder: inout D) throws {
        if field == 1 { try decoder.decodeSingularInt64Field(value: &dimValue) }
    }
}
#else
extension ModelProto {
    /// Refuses, as this program was built without the reader.
    init(bytes: [UInt8]) throws {
        throw ModelError("this program was built without ONNX; build it again with the trait ONNX")
    }
}
#endif
