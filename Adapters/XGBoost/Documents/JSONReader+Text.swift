import Models

extension JSONReader {
    /// Reads a text in quotes.
    mutating func text() throws -> String {
        guard next == UInt8(ascii: "\"") else { throw error("a text in quotes") }
        let start = position
        position += 1
        var content: [UInt8] = []
        while let byte = next, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw error("a character that is not a control character") }
            position += 1
            if byte == UInt8(ascii: "\\") {
                try escape(into: &content)
            } else {
                content.append(byte)
            }
        }
        guard next != nil else { throw error("a closing quote") }
        position += 1
        guard let text = String(validating: content, as: UTF8.self) else {
            throw ModelError("byte \(start): the text is not UTF-8; expected UTF-8")
        }
        return text
    }

    private mutating func escape(into content: inout [UInt8]) throws {
        guard let byte = next else { throw error("an escape") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(byte)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "u"): content.append(contentsOf: Array(String(try scalar()).utf8))
        default:
            position -= 1
            throw error("one of the escapes of JSON")
        }
    }

    /// Reads what follows `\u`, and the second half of a surrogate pair.
    private mutating func scalar() throws -> Character {
        let first = try codeUnit()
        var units = [first]
        if UTF16.isLeadSurrogate(first), takeWord("\\u") { units.append(try codeUnit()) }
        guard let text = String(validating: units, as: UTF16.self), let character = text.first else {
            throw error("a whole surrogate pair")
        }
        return character
    }

    private mutating func codeUnit() throws -> UInt16 {
        let digits = bytes.dropFirst(position).prefix(4)
        guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw error("four hexadecimal digits") }
        position += 4
        return unit
    }
}
