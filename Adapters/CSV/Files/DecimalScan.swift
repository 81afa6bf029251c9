/// A decimal number in parts: `mantissa` · 10^`exponent`, with its sign.
struct DecimalScan {
    private var isNegative = false
    private var mantissa: UInt64 = 0
    /// Whether the mantissa has all digits.
    private var isExact = true
    private var exponent = 0

    /// Splits a text into these parts; nil when it is no decimal number.
    init?(_ bytes: Span<UInt8>) {
        var position = 0
        self.init(bytes, at: &position)
        guard position == bytes.count else { return nil }
    }

    /// Splits the number that begins at a position, which is advanced to the first byte after it; nil when there is none.
    init?(_ bytes: Span<UInt8>, at position: inout Int) {
        if position < bytes.count, bytes[position] == UInt8(ascii: "-") {
            isNegative = true
            position += 1
        }
        let start = position
        mantissa.appendDigits(bytes, from: &position)
        var digits = position - start
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            position += 1
            let point = position
            mantissa.appendDigits(bytes, from: &position)
            exponent = point - position
            digits -= exponent
        }
        guard digits > 0 else { return nil }
        // More digits than this may not fit: they are counted once more, without the zeros at the beginning.
        isExact =
            digits <= Self.keptDigits || Self.significantDigits(bytes.extracting(start..<position)) <= Self.keptDigits
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
            guard takeExponent(bytes, from: &position) else { return nil }
        }
    }

    /// The number, when `Double` arithmetic gives it without a rounding error in between: the mantissa and the power of ten
    /// are exact then, and the one operation left rounds as it must (Clinger, "How to Read Floating Point Numbers
    /// Accurately", 1990). Otherwise nil.
    var exactValue: Double? {
        guard isExact, mantissa < 1 << 53, (-22...22).contains(exponent) else { return nil }
        let magnitude =
            exponent < 0
            ? Double(mantissa) / Self.powersOfTen[-exponent] : Double(mantissa) * Self.powersOfTen[exponent]
        return isNegative ? -magnitude : magnitude
    }

    /// A number with up to 19 digits after the point, as programs often write them: the quotient of two whole numbers, with
    /// more bits than a `Double` has, rounded once, to nearest and ties to even. Otherwise nil.
    var quotient: Double? {
        guard isExact, mantissa > 0, (-19...0).contains(exponent) else { return nil }
        let divisor = Self.wholePowersOfTen[-exponent]
        // Both shifted up to the highest bit; of the dividend one bit less, so that the quotient has 64 bits at most.
        let shift = mantissa.leadingZeroBitCount
        let divisorShift = divisor.leadingZeroBitCount
        let dividend = mantissa &<< UInt64(shift)
        var (digits, rest) = (divisor &<< UInt64(divisorShift)).dividingFullWidth((dividend >> 1, dividend << 63))
        // The lowest bit stands for everything below it.
        if rest != 0 { digits |= 1 }
        let magnitude = Double(digits) * Double(sign: .plus, exponent: divisorShift - shift - 63, significand: 1)
        return isNegative ? -magnitude : magnitude
    }

    /// Ten to the nineteenth is the greatest power that fits into 64 bits, and so do all numbers below it.
    private static let keptDigits = 19

    private static func significantDigits(_ bytes: Span<UInt8>) -> Int {
        var count = 0
        for index in bytes.indices {
            if let digit = NumberText.digit(bytes[index]), count > 0 || digit > 0 { count += 1 }
        }
        return count
    }

    private mutating func takeExponent(_ bytes: Span<UInt8>, from position: inout Int) -> Bool {
        position += 1
        var isDown = false
        if position < bytes.count, bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+") {
            isDown = bytes[position] == UInt8(ascii: "-")
            position += 1
        }
        let start = position
        var value = 0
        while position < bytes.count, let digit = NumberText.digit(bytes[position]) {
            // Far beyond what is exact: the digits that follow make no difference.
            value = min(value * 10 + Int(digit), 10_000_000)
            position += 1
        }
        exponent += isDown ? -value : value
        return position > start
    }

    private static let wholePowersOfTen: [20 of UInt64] = [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
        100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
        10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
    ]

    private static let powersOfTen: [23 of Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]
}

extension UInt64 {
    /// Writes the decimal digits from a position on behind those of this number, which wraps around when they are too many;
    /// the position is advanced to the first byte that is none.
    @inline(__always)
    mutating func appendDigits(_ bytes: Span<UInt8>, from position: inout Int) {
        while position + ByteWord.count <= bytes.count {
            let digits = ByteWord(bytes, at: position).leadingDigits
            self = self &* Self.smallPowersOfTen[digits.count] &+ digits.value
            position += digits.count
            if digits.count < ByteWord.count { return }
        }
        while position < bytes.count, let digit = NumberText.digit(bytes[position]) {
            self = self &* 10 &+ UInt64(digit)
            position += 1
        }
    }

    private static let smallPowersOfTen: [9 of UInt64] = [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000,
    ]
}
