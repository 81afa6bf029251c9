/// The extent of a line without quotes that ends with LF or CRLF.
struct PlainLine {
    /// The number of bytes before the line break.
    private(set) var length = 0
    /// The number of bytes of the line break.
    private(set) var breakLength = 1
    /// The number of commas.
    private(set) var commas = 0

    /// Finds the end of the line with which some bytes begin; nil when it does not end among them, or is not plain.
    init?(_ bytes: Span<UInt8>) {
        skipWords(bytes)
        while length < bytes.count {
            let byte = bytes[length]
            // Letters and digits come after the comma.
            if byte <= .comma {
                if byte == .comma {
                    commas += 1
                } else if byte == .lineFeed {
                    return
                } else if byte == .carriageReturn {
                    guard length + 1 < bytes.count, bytes[length + 1] == .lineFeed else { return nil }
                    breakLength = 2
                    return
                } else if byte == .quote {
                    return nil
                }
            }
            length += 1
        }
        return nil
    }

    /// Goes through whole words as long as there is only text in them.
    private mutating func skipWords(_ bytes: Span<UInt8>) {
        while length + ByteWord.count <= bytes.count {
            let word = ByteWord(bytes, at: length)
            let isSpecial = word.isZero(xor: .lineFeed) | word.isZero(xor: .carriageReturn) | word.isZero(xor: .quote)
            guard isSpecial == 0 else { return }
            commas += ByteWord.countOfMarks(word.isZero(xor: .comma))
            length += ByteWord.count
        }
    }
}
