import UseCases

/// How the CSV files of other programs are written. Files that this program writes have the ``standard`` format.
public struct CSVFormat: Equatable, Sendable {
    /// The character between two fields, one of ASCII.
    public private(set) var delimiter = UInt8.comma
    /// The character before the fraction of a number.
    public private(set) var decimalPoint = UInt8(ascii: ".")
    /// The character around a field that contains delimiters, quotes or line breaks.
    public private(set) var quote = UInt8.quote
    /// How bytes stand for characters.
    public private(set) var encoding = CSVEncoding.utf8
    /// Fields that mean "no value" in every column, quoted or not, beside those that do so in each file: see
    /// ``Tabular/MissingText``.
    public var nullValues: [String] = []
    /// The most line breaks that a quoted field may have.
    public var quotedLines = 100
    /// Whether the last row must end with a line break, as those before it: without one, it may have been cut inside its last
    /// field. Not all programs write it.
    public var needsLastLineBreak = false

    /// Commas, double quotes and decimal points, in UTF-8.
    public static let standard = CSVFormat()

    private init() {}

    /// Creates a format.
    ///
    /// - Parameters:
    ///   - delimiter: one character of ASCII other than a letter, a digit, a space, `-`, `+`, `:` and `\`.
    ///   - decimalPoint: a point or a comma.
    ///   - quote: one such character.
    ///   - encoding: how bytes stand for characters.
    /// - Throws: `config` for other characters, and when two of them are the same.
    public init(
        delimiter: Character = ",", decimalPoint: Character = ".", quote: Character = "\"",
        encoding: CSVEncoding = .utf8
    ) throws {
        guard let delimiter = Self.separator(delimiter), let quote = Self.separator(quote),
            let decimalPoint = decimalPoint.asciiValue, [UInt8(ascii: "."), .comma].contains(decimalPoint)
        else {
            throw BatchError(
                .config,
                "a CSV file cannot be read with these characters, expected as delimiter and as quote one of ASCII, no "
                    + "letter, digit, space or sign, and as decimal point . or ,")
        }
        guard Set([delimiter, decimalPoint, quote]).count == 3 else {
            throw BatchError(
                .config,
                "delimiter, decimal point and quote of a CSV file are not three different characters; a file with decimal "
                    + "commas needs another delimiter, such as ;")
        }
        self.delimiter = delimiter
        self.decimalPoint = decimalPoint
        self.quote = quote
        self.encoding = encoding
    }

    /// The byte of a character that may separate fields or surround them; nil for any other.
    public static func separator(_ character: Character) -> UInt8? {
        // A line break of two bytes is one character, whose value would be that of the line feed.
        guard let byte = character.asciiValue, character.utf8.count == 1 else { return nil }
        guard byte == UInt8(ascii: "\t") || byte > UInt8(ascii: " ") && byte < 0x7F else { return nil }
        let isWord = character.isLetter || character.isNumber || "+-:\\".contains(character)
        return isWord ? nil : byte
    }
}

/// How the bytes of a file stand for characters.
public enum CSVEncoding: String, CaseIterable, Sendable {
    /// UTF-8, with or without a byte order mark.
    case utf8 = "utf-8"
    /// ISO 8859-1: each byte is the character of its number.
    case latin1 = "latin-1"
    /// Latin 1 with letters and punctuation instead of most control characters, as Windows has it.
    case windows1252 = "windows-1252"
}
