extension JSONReader {
    /// Whether a number comes next.
    var startsNumber: Bool {
        guard let next else { return false }
        return switch next {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "N"), UInt8(ascii: "I"): true
        default: false
        }
    }

    /// Reads a number: exactly where it is an integer, else rounded once to `Float`.
    mutating func number() throws -> XGBoostNumber {
        let start = position
        if takeWord("NaN") { return .float(.nan) }
        if takeWord("Infinity") { return .float(.infinity) }
        if takeWord("-Infinity") { return .float(-.infinity) }
        var decimal = Decimal(isNegative: next == UInt8(ascii: "-"))
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

    private mutating func fraction(of decimal: inout Decimal) throws {
        guard next == UInt8(ascii: ".") else { return }
        position += 1
        try digits {
            decimal.append($0)
            decimal.exponent -= 1
        }
    }

    private mutating func exponent(of decimal: inout Decimal) throws {
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

/// A decimal number while its digits come in.
private struct Decimal {
    let isNegative: Bool
    /// The power of ten.
    var exponent = 0
    private var digits: UInt64 = 0
    private var fits = true

    init(isNegative: Bool) {
        self.isNegative = isNegative
    }

    mutating func append(_ digit: Int) {
        guard fits, digits < 1_000_000_000_000_000_000 / 10 else {
            fits = false
            return
        }
        digits = digits * 10 + UInt64(digit)
    }

    /// The number as an integer; nil when it has more than 18 digits.
    var integer: Int64? {
        guard fits else { return nil }
        return isNegative ? -Int64(digits) : Int64(digits)
    }

    /// The nearest `Float`; nil where this way does not surely find it.
    ///
    /// Up to 2⁵³ and 10²² are exact, so one operation gives the nearest `Double`. Rounding that again goes wrong only in the
    /// middle between two `Float`s, or below the smallest normal one.
    var float: Float? {
        guard fits, digits <= 1 << 53, (-22...22).contains(exponent) else { return nil }
        let power = Self.powers[abs(exponent)]
        let value = exponent < 0 ? Double(digits) / power : Double(digits) * power
        let isBetween = value.bitPattern & 0x1FFF_FFFF == 0x1000_0000
        guard !isBetween, value == 0 || value >= Double(Float.leastNormalMagnitude) else { return nil }
        return Float(isNegative ? -value : value)
    }

    private static let powers: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20,
        1e21, 1e22,
    ]
}
