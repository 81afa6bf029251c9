import Domain
import Foundation
import Models

extension Tensor {
    /// The constant of a message.
    ///
    /// - Throws: `ModelError` when the type is not supported, or the number of values does not match the axes.
    init(_ message: TensorProto) throws {
        let type = try ElementType(code: message.dataType)
        guard message.dataLocation == 0 else {
            throw ModelError("its values lie in another file, which is not supported; save the model as one file")
        }
        let values = try Self.values(of: message, type: type)
        let dims = try message.dims.map { size in
            guard let size = Int(exactly: size), size >= 0 else { throw ModelError("an axis has the size \(size)") }
            return size
        }
        // The product is only compared with the number of values: no memory is allocated for a number in a file.
        let expected = dims.reduce(1 as Int?) { product, size in
            product.flatMap {
                let (value, overflow) = $0.multipliedReportingOverflow(by: size)
                return overflow ? nil : value
            }
        }
        self.init(type: type, dims: dims, values: values)
        guard expected == count else {
            throw ModelError("it has \(count) values; expected as many as its axes \(dims) say")
        }
    }

    private static func values(of message: TensorProto, type: ElementType) throws -> Values {
        if type == .text { return .texts(try message.stringData.map { try Category(checking: $0) }) }
        if !message.rawData.isEmpty { return .numbers(try numbers(in: message.rawData, type: type)) }
        switch type {
        case .float: return .numbers(message.floatData.map(Double.init))
        case .double: return .numbers(message.doubleData)
        case .int64: return .numbers(try message.int64Data.map(exact))
        case .int32, .boolean, .text: return .numbers(message.int32Data.map(Double.init))
        }
    }

    private static func numbers(in data: Data, type: ElementType) throws -> [Double] {
        let bytes = [UInt8](data)
        let size = type == .boolean ? 1 : type == .float || type == .int32 ? 4 : 8
        guard bytes.count % size == 0 else {
            throw ModelError("it has \(bytes.count) bytes; expected \(size) for each value")
        }
        return try stride(from: 0, to: bytes.count, by: size).map { start in
            let bits = (0..<size).reduce(0 as UInt64) { $0 | UInt64(bytes[start + $1]) << UInt64(8 * $1) }
            switch type {
            case .float: return Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
            case .double: return Double(bitPattern: bits)
            case .int64: return try exact(Int64(bitPattern: bits))
            case .int32: return Double(Int32(truncatingIfNeeded: bits))
            case .boolean, .text: return bits == 0 ? 0 : 1
            }
        }
    }

    /// An integer as a `Double`.
    ///
    /// - Throws: `ModelError` beyond ±2^53, where not all integers are doubles.
    static func exact(_ value: Int64) throws -> Double {
        guard value.magnitude <= 1 << 53 else {
            throw ModelError("the integer \(value) is not supported; expected one from -2^53 to 2^53")
        }
        return Double(value)
    }
}

extension Category {
    /// The text in some bytes of a file.
    ///
    /// - Throws: `ModelError` when it is longer than a category can be, or no UTF-8.
    init(checking data: Data) throws {
        guard let text = String(validating: data, as: UTF8.self) else {
            throw ModelError("a category is not UTF-8; expected UTF-8")
        }
        guard let category = Category(text) else {
            throw ModelError(
                "the category \"\(text.prefix(40))…\" has \(data.count) bytes; expected at most \(Category.maximumBytes): "
                    + "shorten the categories before training")
        }
        self = category
    }
}
