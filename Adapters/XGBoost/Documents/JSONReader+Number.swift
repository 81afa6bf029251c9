import Models

extension JSONReader {
    /// Whether a number comes next.
    var startsNumber: Bool {
        guard let next else { return false }
        return switch next {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "N"), UInt8(ascii: "I"): true
        default: false
        }
    }

    /// Reads a number: integers exactly, others rounded once to `Float`.
    mutating func number() throws -> XGBoostNumber {
        let start = position
        if takeWord("NaN") { return .float(.nan) }
        if takeWord("Infinity") { return .float(.infinity) }
        if takeWord("-Infinity") { return .float(-.infinity) }
        var decimal = JSONDecimal(isNegative: next == UInt8(ascii: "-"))
        if decimal.isNegative { position += 1 }
        if next == UInt8(ascii: "0") {
            position += 1
        } else {
            try digits { decimal.append($0) }
        }
        let isInteger = next != UInt8(ascii: ".") && next.map { $0 | 0x20 } != UInt8(ascii: "e")
        if isInteger, let value = decimal.integer { return .integer(value) }
        try fraction(of: &decimal)
        try exponent(of: &decimal)
        let value = decimal.float ?? Float(String(decoding: bytes[start..<position], as: UTF8.self))
        guard let value, value.isFinite else {
            throw ModelError("byte \(start): the number is beyond Float; expected one up to 3.4e38")
        }
        return .float(value)
    }

    private mutating func fraction(of decimal: inout JSONDecimal) throws {
        guard next == UInt8(ascii: ".") else { return }
        position += 1
        try digits {
            decimal.append($0)
            decimal.exponent -= 1
        }
    }

    private mutating func exponent(of decimal: inout JSONDecimal) throws {
        guard next.map({ $0 | 0x20 }) == UInt8(ascii: "e") else { return }
        position += 1
        let isNegative = next == UInt8(ascii: "-")
        if isNegative || next == UInt8(ascii: "+") { position += 1 }
        var exponent = 0
        // Beyond 9999 it does not matter any more how large it is.
        try digits { exponent = min(exponent * 10 + $0, 9999) }
        decimal.exponent += isNegative ? -exponent : exponent
    }

    private mutating func digits(_ body: (Int) -> Void) throws {
        let start = position
        while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
            body(Int(byte &- UInt8(ascii: "0")))
            position += 1
        }
        guard position > start else { throw error("a digit") }
    }
}
