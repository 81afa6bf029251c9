/// Whole numbers as they come from other programs, some of which have no whole numbers with missing ones among them.
public enum WholeNumber {
    /// Reads `-?[0-9]+`, with or without a point and zeros after it (`2002.0`); nil for anything else, and for numbers that do
    /// not fit into 64 bits. No digit is lost on the way, however long the number is.
    public static func value(_ text: Span<UInt8>) -> Int64? {
        let isNegative = !text.isEmpty && text[0] == UInt8(ascii: "-")
        var position = isNegative ? 1 : 0
        let start = position
        var value: Int64 = 0
        while position < text.count, let digit = digit(text[position]) {
            let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, isBeyond) =
                isNegative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
            guard !isTooLarge, !isBeyond else { return nil }
            value = sum
            position += 1
        }
        guard position > start, hasOnlyZeros(text, from: position) else { return nil }
        return value
    }

    /// Whether a rest of a text is nothing, or a point and zeros.
    private static func hasOnlyZeros(_ text: Span<UInt8>, from start: Int) -> Bool {
        guard start < text.count else { return true }
        guard text[start] == UInt8(ascii: ".") else { return false }
        for index in start + 1..<text.count where text[index] != UInt8(ascii: "0") { return false }
        return true
    }

    private static func digit(_ byte: UInt8) -> Int64? {
        let digit = byte &- UInt8(ascii: "0")
        return digit < 10 ? Int64(digit) : nil
    }
}
