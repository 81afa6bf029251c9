/// Texts as YAML takes them.
enum YAMLText {
    /// A text as a scalar: plain where that is safe, otherwise in quotes.
    static func scalar(_ text: String) -> String {
        let isSafe = text.utf8.allSatisfy {
            $0 > UInt8(ascii: " ") && $0 < 0x7F && !"#'\",[]{}&*!|>%`".utf8.contains($0)
        }
        let isWord = text.utf8.first.map { !"-?@".utf8.contains($0) } ?? false
        let isPlain =
            isSafe && isWord && !text.hasSuffix(":") && !reserved.contains(text.lowercased())
            && Double(text) == nil
        return isPlain ? text : "\"\(escaped(text))\""
    }

    /// Words that YAML does not read as text.
    private static let reserved: Set<String> = ["true", "false", "yes", "no", "on", "off", "null", "~", "y", "n"]

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": escaped += "\\\""
            case "\\": escaped += "\\\\"
            case "\n": escaped += "\\n"
            case "\t": escaped += "\\t"
            case "\r": escaped += "\\r"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
