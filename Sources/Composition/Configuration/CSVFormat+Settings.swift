import CSV
import UseCases

extension CSVFormat {
    init(_ reader: SettingsReader) throws {
        let separator = "one character of ASCII such as ; or |, or the word tab"
        try self.init(
            delimiter: reader.value(.sourceCSVDelimiter, separator, Self.separator) ?? ",",
            decimalPoint: reader.value(.sourceCSVDecimal, ". or ,") { $0 == "." || $0 == "," ? Character($0) : nil }
                ?? ".",
            quote: reader.value(.sourceCSVQuote, "one character of ASCII such as \" or '", Self.separator) ?? "\"",
            encoding: Self.encoding(reader))
        nullValues = try reader.list(.sourceCSVNullValues) ?? []
        quotedLines = try reader.integer(.sourceCSVQuotedLines, from: 0) ?? quotedLines
        needsLastLineBreak =
            try reader.value(.sourceCSVLastLineBreak, "required or optional") {
                $0 == "required" ? true : $0 == "optional" ? false : nil
            } ?? false
    }

    private static func separator(_ text: String) -> Character? {
        if text == "tab" { return "\t" }
        guard text.count == 1, let character = text.first, Self.separator(character) != nil else { return nil }
        return character
    }

    private static func encoding(_ reader: SettingsReader) throws -> CSVEncoding {
        guard let name = try reader.text(.sourceCSVEncoding) else { return .utf8 }
        switch name.lowercased() {
        case "utf-8", "utf8": return .utf8
        case "latin-1", "latin1", "iso-8859-1": return .latin1
        case "windows-1252", "cp1252": return .windows1252
        default:
            throw BatchError(
                .config,
                "\(Setting.sourceCSVEncoding.rawValue) is \"\(name)\", which is not supported, expected "
                    + CSVEncoding.allCases.map(\.rawValue).joined(separator: ", ")
                    + "; convert such a file first (iconv -t UTF-8)")
        }
    }

    /// The settings that the values depend on, as text; nil for the standard format.
    var definition: String? {
        var values = self
        values.quotedLines = Self.standard.quotedLines
        values.needsLastLineBreak = Self.standard.needsLastLineBreak
        guard values != .standard else { return nil }
        return "csv \(delimiter) \(decimalPoint) \(quote) \(encoding.rawValue) \(nullValues)"
    }
}
