import Models

/// The supported types of elements, by their number in the ONNX specification.
///
/// All numbers are held as `Double` and rounded to their type after every operation: for +, −, ×, ÷ that gives exactly
/// the result of an operation in `Float`, since a `Double` has more than twice its digits.
enum ElementType: Int32, Sendable {
    case float = 1
    case int32 = 6
    case int64 = 7
    case text = 8
    case boolean = 9
    case double = 11

    /// The type of a number in a file.
    ///
    /// - Throws: `ModelError` for a type that is not supported.
    init(code: Int32) throws {
        guard let type = ElementType(rawValue: code) else {
            throw ModelError(
                "the element type \(code) is not supported; expected 1 (float), 6 (int32), 7 (int64), 8 (string), 9 (bool) "
                    + "or 11 (double)")
        }
        self = type
    }

    /// Whether its numbers are `Float`s, or become `Float`s when a model of ONNX's machine learning operators reads them.
    var isSinglePrecision: Bool { self != .double }

    /// Whether it is a number, so neither a text nor a truth value.
    var isNumber: Bool { self != .text && self != .boolean }

    /// Whether its numbers may have fractions.
    var isFloatingPoint: Bool { self == .float || self == .double }

    /// The largest finite number; infinity for types without fractions.
    var largestNumber: Double {
        switch self {
        case .float: Double(Float.greatestFiniteMagnitude)
        case .double: .greatestFiniteMagnitude
        case .int32, .int64, .text, .boolean: .infinity
        }
    }

    /// A result as this type holds it.
    func rounded(_ value: Double) -> Double { self == .float ? Double(Float(value)) : value }

    /// A number of any type, cast to this one the way a processor does: fractions are cut off.
    func cast(_ value: Double) -> Double {
        switch self {
        case .float: Double(Float(value))
        case .double, .text: value
        case .boolean: value == 0 ? 0 : 1
        // x86-64 gives the lowest integer for whatever does not fit, NaN as well.
        case .int32: Int32(exactly: value.rounded(.towardZero)).map(Double.init) ?? Double(Int32.min)
        case .int64: Int64(exactly: value.rounded(.towardZero)).map(Double.init) ?? Double(Int64.min)
        }
    }
}
