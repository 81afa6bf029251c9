/// Numbers as text in a table's cells.
public enum DecimalText {
    /// Reads `-?`, digits with at most one point among, before or after them, and possibly an exponent, rounded to the nearest
    /// `Double`; nil for anything else, and for numbers beyond the finite ones.
    public static func value(_ text: Span<UInt8>) -> Double? {
        guard isDecimal(text), let value = Double(String(decoding: text.indices.map { text[$0] }, as: UTF8.self)),
            value.isFinite
        else { return nil }
        return value
    }

    private static func isDecimal(_ text: Span<UInt8>) -> Bool {
        var position = !text.isEmpty && text[0] == UInt8(ascii: "-") ? 1 : 0
        var digits = skipDigits(text, from: &position)
        if position < text.count, text[position] == UInt8(ascii: ".") {
            position += 1
            digits += skipDigits(text, from: &position)
        }
        guard digits > 0 else { return false }
        guard position < text.count else { return true }
        guard text[position] | 0x20 == UInt8(ascii: "e") else { return false }
        position += 1
        if position < text.count, text[position] == UInt8(ascii: "-") || text[position] == UInt8(ascii: "+") {
            position += 1
        }
        return skipDigits(text, from: &position) > 0 && position == text.count
    }

    private static func skipDigits(_ text: Span<UInt8>, from position: inout Int) -> Int {
        let start = position
        while position < text.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[position]) { position += 1 }
        return position - start
    }
}
