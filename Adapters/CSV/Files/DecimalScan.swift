/// A decimal number in parts: `mantissa` · 10^`exponent`, with its sign.
struct DecimalScan {
    private var isNegative = false
    private var mantissa: UInt64 = 0
    private var significantDigits = 0
    private var exponent = 0

    /// Splits a text into these parts; nil when it is no decimal number.
    init?(_ bytes: Span<UInt8>) {
        var position = 0
        if position < bytes.count, bytes[position] == UInt8(ascii: "-") {
            isNegative = true
            position += 1
        }
        var digits = takeDigits(bytes, from: &position, areFraction: false)
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            position += 1
            digits += takeDigits(bytes, from: &position, areFraction: true)
        }
        guard digits > 0 else { return nil }
        guard position == bytes.count || takeExponent(bytes, from: position) else { return nil }
    }

    /// The number, when `Double` arithmetic gives it without a rounding error in between: the mantissa and the power of ten
    /// are exact then, and the one operation left rounds as it must (Clinger, "How to Read Floating Point Numbers
    /// Accurately", 1990). Otherwise nil.
    var exactValue: Double? {
        guard significantDigits <= 15, (-22...22).contains(exponent) else { return nil }
        let magnitude =
            exponent < 0
            ? Double(mantissa) / Self.powersOfTen[-exponent] : Double(mantissa) * Self.powersOfTen[exponent]
        return isNegative ? -magnitude : magnitude
    }

    /// A number with up to 19 digits after the point, as programs often write them: the quotient of two whole numbers, with
    /// more bits than a `Double` has, rounded once, to nearest and ties to even. Otherwise nil.
    var quotient: Double? {
        guard significantDigits <= Self.keptDigits, mantissa > 0, (-19...0).contains(exponent) else { return nil }
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

    private mutating func takeDigits(_ bytes: Span<UInt8>, from position: inout Int, areFraction: Bool) -> Int {
        let start = position
        while position < bytes.count, let digit = NumberText.digit(bytes[position]) {
            if significantDigits > 0 || digit > 0 { significantDigits += 1 }
            if significantDigits <= Self.keptDigits { mantissa = mantissa * 10 + UInt64(digit) }
            if areFraction { exponent -= 1 }
            position += 1
        }
        return position - start
    }

    private mutating func takeExponent(_ bytes: Span<UInt8>, from start: Int) -> Bool {
        guard bytes[start] | 0x20 == UInt8(ascii: "e") else { return false }
        var position = start + 1
        var isDown = false
        if position < bytes.count, bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+") {
            isDown = bytes[position] == UInt8(ascii: "-")
            position += 1
        }
        guard position < bytes.count else { return false }
        var value = 0
        while position < bytes.count {
            guard let digit = NumberText.digit(bytes[position]) else { return false }
            // Far beyond what is exact: the digits that follow make no difference.
            value = min(value * 10 + Int(digit), 10_000_000)
            position += 1
        }
        exponent += isDown ? -value : value
        return true
    }

    private static let wholePowersOfTen: [UInt64] = (0...keptDigits).map {
        (0..<$0).reduce(1) { power, _ in power * 10 }
    }

    private static let powersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]
}
