/// The form that all names of jobs, models and aliases have.
public enum Slug {
    /// What a valid name looks like, for error messages.
    public static let rule = "a lower-case letter, then up to 39 lower-case letters, digits, hyphens or underscores"

    /// Whether a text is a lower-case letter followed by up to 39 lower-case letters, digits, hyphens or underscores.
    public static func isValid(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, bytes.count <= 40, isLetter(first) else { return false }
        return bytes.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
