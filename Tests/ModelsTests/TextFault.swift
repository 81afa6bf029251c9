import Testing

/// A change to the text of a valid model that makes it one that is refused.
struct TextFault: CustomTestStringConvertible, Sendable {
    /// What of the text is replaced, where it stands first, and by what.
    private let found: String
    private let replacement: String
    /// What the error must say.
    let reason: String

    var testDescription: String { "\(found.debugDescription) → \(replacement.prefix(60).debugDescription)" }

    init(_ found: String, _ replacement: String, _ reason: String) {
        self.found = found
        self.replacement = replacement
        self.reason = reason
    }

    /// The bytes of a text with this change.
    func bytes(of text: String) throws -> [UInt8] {
        let range = try #require(text.firstRange(of: found), "the text does not have \(found.debugDescription)")
        return Array((text[..<range.lowerBound] + replacement + text[range.upperBound...]).utf8)
    }
}
