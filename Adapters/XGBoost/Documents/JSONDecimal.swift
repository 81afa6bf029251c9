/// A decimal number while its digits are read.
struct JSONDecimal {
    /// Whether it began with a minus.
    let isNegative: Bool
    /// The power of ten.
    var exponent = 0
    private var digits: UInt64 = 0
    private var fits = true

    /// A number without digits yet.
    init(isNegative: Bool) {
        self.isNegative = isNegative
    }

    /// Adds a digit, without moving the point.
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

    /// The nearest `Float`; nil when this method may not find it.
    ///
    /// Digits up to 2⁵³ and powers up to 10²² are exact, so one operation gives the nearest `Double`. Rounding it again is wrong
    /// only in the middle between two `Float`s, or below the smallest normal one.
    var float: Float? {
        guard fits, digits <= 1 << 53, (-22...22).contains(exponent) else { return nil }
        let power = Self.powers[abs(exponent)]
        let value = exponent < 0 ? Double(digits) / power : Double(digits) * power
        let isBetween = value.bitPattern & 0x1FFF_FFFF == 0x1000_0000
        guard !isBetween, value == 0 || value >= Double(Float.leastNormalMagnitude) else { return nil }
        return Float(isNegative ? -value : value)
    }

    /// 10⁰ to 10²², each exact.
    private static let powers: [Double] = (0...22).reduce(into: []) { powers, _ in
        powers.append((powers.last ?? 0.1) * 10)
    }
}
