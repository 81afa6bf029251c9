import Tabular

/// Numbers as bytes of text, read without regard to any locale and without a copy in the usual case.
enum NumberText {
    /// Reads `-?[0-9]+`, with or without a point and zeros after it (`2002.0`); nil for anything else, and for numbers that do
    /// not fit into 64 bits.
    static func integer(_ bytes: Span<UInt8>) -> Int64? {
        var position = 0
        if let value = integer(bytes, at: &position), position == bytes.count { return value }
        return WholeNumber.value(bytes)
    }

    /// Reads the whole number of at most 18 digits that begins at a position, which is advanced to the first byte after it;
    /// nil for anything else.
    @inline(__always)
    static func integer(_ bytes: Span<UInt8>, at position: inout Int) -> Int64? {
        let isNegative = position < bytes.count && bytes[position] == UInt8(ascii: "-")
        if isNegative { position += 1 }
        let start = position
        var magnitude: UInt64 = 0
        magnitude.appendDigits(bytes, from: &position)
        guard (1...18).contains(position - start) else { return nil }
        return isNegative ? -Int64(magnitude) : Int64(magnitude)
    }

    /// Reads a decimal number: `-?`, digits with at most one point among, before or after them, and possibly an exponent;
    /// rounded to the nearest `Double`.
    ///
    /// Nil for anything else (hexadecimal, `nan`, `inf`, blanks, a plus sign) and for numbers beyond the finite ones.
    static func real(_ bytes: Span<UInt8>) -> Double? {
        guard let scan = DecimalScan(bytes) else { return nil }
        if let value = scan.exactValue ?? scan.quotient { return value }
        let text = String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
        guard let value = Double(text), value.isFinite else { return nil }
        return value
    }

    /// Reads a score as staged files have it: a decimal number, `nan`, `inf` or `-inf`.
    static func score(_ bytes: Span<UInt8>) -> Double? {
        if let value = real(bytes) { return value }
        switch String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self) {
        case "nan": return .nan
        case "inf": return .infinity
        case "-inf": return -.infinity
        default: return nil
        }
    }

    /// The shortest text that reads as this number again; whole numbers without a point.
    static func text(_ value: Double) -> String {
        var text = value.description
        if text.utf8.suffix(2).elementsEqual(".0".utf8) { text.removeLast(2) }
        return text
    }

    static func digit(_ byte: UInt8) -> UInt8? {
        let digit = byte &- UInt8(ascii: "0")
        return digit < 10 ? digit : nil
    }
}
