import Domain
import Foundation
import Models

/// The parameters of a node. An operator takes those that it supports; if any are left, the node is refused.
struct Attributes {
    private var left: [String: AttributeProto] = [:]

    /// The parameters in some messages.
    ///
    /// - Throws: `ModelError` when one occurs twice.
    init(_ messages: [AttributeProto]) throws {
        for message in messages where left.updateValue(message, forKey: message.name) != nil {
            throw ModelError("attribute \"\(message.name)\" occurs twice; expected once")
        }
    }

    /// Checks that no attribute is left.
    func checkEmpty() throws {
        if let name = left.keys.min() {
            throw ModelError("attribute \"\(name)\" is not supported; convert the model with skl2onnx's defaults")
        }
    }

    /// Takes an attribute that scores do not depend on.
    mutating func ignore(_ name: String) { left[name] = nil }

    /// Takes a number.
    mutating func float(_ name: String) throws -> Double? { try take(name, .float).map { Double($0.f) } }

    /// Takes an integer.
    mutating func integer(_ name: String) throws -> Int? { try take(name, .int).map { Int($0.i) } }

    /// Takes a text.
    mutating func text(_ name: String) throws -> String? {
        try take(name, .string).map { String(decoding: $0.s, as: UTF8.self) }
    }

    /// Takes a constant.
    mutating func tensor(_ name: String) throws -> Tensor? {
        try take(name, .tensor).map { attribute in
            guard let message = attribute.t else {
                throw ModelError("attribute \"\(name)\" is empty; expected a tensor")
            }
            return try Tensor(message)
        }
    }

    /// Takes a list of numbers.
    mutating func floats(_ name: String) throws -> [Double]? { try take(name, .floats)?.floats.map(Double.init) }

    /// Takes a list of integers.
    mutating func integers(_ name: String) throws -> [Int]? { try take(name, .ints)?.ints.map { Int($0) } }

    /// Takes a list of integers that are data, as numbers.
    mutating func wholeNumbers(_ name: String) throws -> [Double]? { try take(name, .ints)?.ints.map(Tensor.exact) }

    /// Takes a list of texts, as bytes.
    mutating func texts(_ name: String) throws -> [Data]? { try take(name, .strings)?.strings }

    /// Takes a list of categories.
    mutating func categories(_ name: String) throws -> [Category]? {
        try texts(name)?.map { try Category(checking: $0) }
    }

    private mutating func take(_ name: String, _ kind: AttributeProto.Kind) throws -> AttributeProto? {
        guard let attribute = left.removeValue(forKey: name) else { return nil }
        guard attribute.type == kind.rawValue else {
            throw ModelError("attribute \"\(name)\" is of kind \(attribute.type); expected \(kind.rawValue) (\(kind))")
        }
        return attribute
    }
}
