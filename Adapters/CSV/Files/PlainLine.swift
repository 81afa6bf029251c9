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
        skipWindows(bytes)
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

    /// Goes through windows of one size as long as there is only text in them: the compiler makes vector instructions of it.
    private mutating func skipWindows(_ bytes: Span<UInt8>) {
        while length + Self.window <= bytes.count {
            let window = bytes.extracting(length..<length + Self.window)
            var special: UInt8 = 0
            var found: UInt8 = 0
            for index in 0..<Self.window {
                let byte = window[index]
                special |= byte == .lineFeed || byte == .quote || byte == .carriageReturn ? 1 : 0
                found &+= byte == .comma ? 1 : 0
            }
            guard special == 0 else { return }
            commas += Int(found)
            length += Self.window
        }
    }

    private static let window = 32
}
