/// Numbers as LightGBM reads them.
enum LightGBMNumber {
    /// A decimal integer; nil for anything else, and for one that does not fit.
    static func integer(_ word: ArraySlice<UInt8>) -> Int? {
        let isNegative = word.first == UInt8(ascii: "-")
        let digits = isNegative ? word.dropFirst() : word
        // 18 digits always fit.
        guard (1...18).contains(digits.count) else { return nil }
        var number = 0
        for byte in digits {
            guard isDigit(byte) else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return isNegative ? -number : number
    }

    /// The `Double` nearest to a decimal number, `inf` or `nan`; nil for anything else, including hexadecimal numbers.
    static func double(_ word: ArraySlice<UInt8>) -> Double? {
        if word.last.map(isDigit) != true {
            switch String(decoding: word, as: UTF8.self) {
            case "inf": return .infinity
            case "-inf": return -.infinity
            case "nan", "-nan": return .nan
            default: return nil
            }
        }
        guard word.allSatisfy({ isDigit($0) || Self.punctuation.contains($0) }) else { return nil }
        return Double(String(decoding: word, as: UTF8.self))
    }

    /// The parameter of an objective, of up to 17 digits before and after the point. LightGBM reads it with a function of its
    /// own that rounds after each step, so the result is not always the nearest `Double`.
    static func parameter(_ text: Substring) -> Double? {
        let parts = text.split(separator: "e", omittingEmptySubsequences: false)
        let number = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, number.count <= 2, let whole = digits(number[0]) else { return nil }
        var value = whole
        if number.count == 2 {
            guard let fraction = digits(number[1]) else { return nil }
            value += fraction / power(of: 10, number[1].utf8.count)
        }
        guard parts.count == 2 else { return value }
        guard let exponent = integer(Array(parts[1].utf8.drop { $0 == UInt8(ascii: "+") })[...]), abs(exponent) <= 308
        else { return nil }
        return exponent < 0 ? value / scale(-exponent) : value * scale(exponent)
    }

    private static let punctuation = Array("+-.eE".utf8)

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    private static func digits(_ text: Substring) -> Double? {
        guard (1...17).contains(text.utf8.count), text.utf8.allSatisfy(isDigit) else { return nil }
        return text.utf8.reduce(0) { $0 * 10 + Double($1 - UInt8(ascii: "0")) }
    }

    /// 10 to the power of 1 … 17, all of them exact.
    private static func power(of base: Double, _ exponent: Int) -> Double {
        (0..<exponent).reduce(1) { product, _ in product * base }
    }

    /// 10 to a power of 0 … 308, in the library's steps.
    private static func scale(_ exponent: Int) -> Double {
        var scale = 1.0
        var rest = exponent
        for (step, factor) in [(50, 1e50), (8, 1e8), (1, 10.0)] {
            while rest >= step {
                scale *= factor
                rest -= step
            }
        }
        return scale
    }
}
