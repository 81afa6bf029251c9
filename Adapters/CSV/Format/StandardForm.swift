/// Puts the bytes of a file into the standard form while they are read: UTF-8, with commas, double quotes and decimal points.
///
/// The characters of the format and those of the standard form change places: where `;` is the delimiter, each `;` becomes a
/// comma and each comma a `;`. So nothing else needs to know the format, nothing is lost, and texts change back in the end.
struct StandardForm: Sendable {
    /// For each byte of ASCII in the file, the one in the standard form.
    private let bytes: [UInt8]
    /// For each byte of ASCII in the standard form, the one in the file.
    private let originals: [UInt8]
    /// For each byte beyond ASCII, its character in UTF-8; nil where the file is in UTF-8.
    private let characters: [[UInt8]]?

    /// The form for a format; nil where the files are in it already.
    init?(_ format: CSVFormat) {
        var bytes = Array(UInt8.min...UInt8.max)
        for (byte, standard) in [
            (format.delimiter, UInt8.comma), (format.quote, .quote), (format.decimalPoint, UInt8(ascii: ".")),
        ] {
            guard let other = bytes.firstIndex(of: standard) else { continue }
            bytes.swapAt(Int(byte), other)
        }
        characters = format.encoding == .utf8 ? nil : (0x80...0xFF).map { format.encoding.character(UInt8($0)) }
        var originals = bytes
        for (index, byte) in bytes.enumerated() { originals[Int(byte)] = UInt8(index) }
        guard characters != nil || bytes != Array(UInt8.min...UInt8.max) else { return nil }
        self.bytes = bytes
        self.originals = originals
    }

    /// The bytes of a file in the standard form.
    func standardised(_ block: [UInt8]) -> [UInt8] {
        guard let characters else { return block.map { bytes[Int($0)] } }
        var result: [UInt8] = []
        result.reserveCapacity(block.count + block.count / 8)
        for byte in block {
            if byte < 0x80 { result.append(bytes[Int(byte)]) } else { result += characters[Int(byte) - 0x80] }
        }
        return result
    }

    /// A byte of UTF-8 in the standard form.
    func standardised(_ byte: UInt8) -> UInt8 { bytes[Int(byte)] }

    /// Some bytes of the standard form as the file has them, in UTF-8.
    func restored(_ text: Span<UInt8>) -> [UInt8] { text.indices.map { originals[Int(text[$0])] } }

    /// Puts bytes from a position on back into what the file has, in UTF-8.
    func restore(_ text: inout [UInt8], from start: Int) {
        for index in start..<text.count { text[index] = originals[Int(text[index])] }
    }
}

extension CSVEncoding {
    /// The character of a byte beyond ASCII, in UTF-8.
    fileprivate func character(_ byte: UInt8) -> [UInt8] {
        let isOfWindows = self == .windows1252 && byte < 0xA0
        let scalar = isOfWindows ? Self.windows[Int(byte) - 0x80] : Unicode.Scalar(byte)
        return Array(String(Character(scalar)).utf8)
    }

    /// The characters of the bytes 0x80 to 0x9F (https://encoding.spec.whatwg.org/#windows-1252); five bytes have none, and
    /// are the control characters of Latin 1.
    private static let windows: [Unicode.Scalar] = [
        "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}", "\u{2C6}",
        "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}", "\u{90}", "\u{2018}", "\u{2019}",
        "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}", "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}",
        "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
    ]
}
